import type { EditorsNote } from '../article/editors-note';
import type { Claim } from '../article/mark';
import type { Read } from './feature';
import { NOTES } from './files';

/** A claim with the mark that holds it. */
interface Held {
  readonly read: Read;
  readonly claim: Claim;
  readonly index: number;
}

const heldBy = (reads: readonly Read[]): Held[] =>
  reads.flatMap((read) => read.feature.claims.map((claim, index) => ({ read, claim, index })));
const nameOf = ({ read, claim }: Held): string => `"${claim.id}" of ${read.feature.id}`;
const fieldOf = ({ index }: Held, name: string): string => `properties.claims[${index}].${name}`;
const noteAt = (held: Held, name: string, expected: string): void => held.read.note(fieldOf(held, name), expected);

/**
 * The same claim has one status, at whatever marks it stands. It is the same by its claimant and words, or by its claimant, who
 * carries it, and the words of the article that it rests on.
 */
export function checkStatuses(reads: readonly Read[]): void {
  const first = new Map<string, Held>();
  for (const held of heldBy(reads)) {
    // Of what could not be read nothing follows.
    if (['by', 'says', 'passage', 'quote', 'status'].some((name) => held.read.note.has(fieldOf(held, name)))) continue;
    const { by, says, passage, quote, source, basis, status } = held.claim;
    const report = held.read.feature.sources.find(({ id }) => id === source)?.url ?? source ?? basis ?? '';
    const others = [JSON.stringify([by, says]), JSON.stringify([by, report, passage, quote])].map((key) => {
      const other = first.get(key);
      if (!other) first.set(key, held);
      return other;
    });
    const other = others.find((one) => one && one.claim.status !== status);
    if (other) noteAt(held, 'status', `"${other.claim.status}", as the same claim has it as ${nameOf(other)}, not "${status}"`);
  }
}

/** A mark that accuses somebody who denies it anywhere holds the denial, in conflict with the accusation. */
export function checkDenials(reads: readonly Read[]): void {
  const all = heldBy(reads);
  const denials = all.filter(({ claim }) => claim.denies !== undefined);
  const isDenial = (denial: Claim, { accuses, charge }: Claim): boolean => denial.by === accuses && denial.denies === charge;
  for (const held of all) {
    const { claim, read } = held;
    if (claim.accuses === undefined) continue;
    const elsewhere = denials.find((denial) => isDenial(denial.claim, claim));
    if (
      elsewhere &&
      !read.feature.claims.some(
        (other) => isDenial(other, claim) && other.conflicts.includes(claim.id) && claim.conflicts.includes(other.id),
      )
    )
      noteAt(held, 'conflicts', `the denial of "${claim.charge}" by ${claim.accuses}, linked both ways, as ${nameOf(elsewhere)} gives it`);
  }
  for (const held of denials) {
    if (!all.some(({ claim }) => isDenial(held.claim, claim)))
      noteAt(held, 'denies', `a charge that some claim makes against ${held.claim.by}, not "${held.claim.denies}"`);
  }
}

/** A claim names a note that is there. */
export function checkNotes(reads: readonly Read[], notes: readonly EditorsNote[]): void {
  for (const held of heldBy(reads)) {
    const { note } = held.claim;
    if (note !== undefined && !notes.some(({ id }) => id === note)) noteAt(held, 'note', `the id of a note in ${NOTES}, not "${note}"`);
  }
}
