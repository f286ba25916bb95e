import type { EditorsNote } from '../article/editors-note';
import type { Claim } from '../article/mark';
import { fileOf } from './check';
import type { Feature } from './feature';
import { NOTES, noteIn } from './files';
import type { ListedLayer } from './manifest';
import type { Problem } from './problem';

/** A claim with the mark that holds it. */
interface Held {
  readonly feature: Feature;
  readonly claim: Claim;
  readonly index: number;
}

const heldBy = (features: readonly Feature[]): Held[] =>
  features.flatMap((feature) => feature.claims.map((claim, index) => ({ feature, claim, index })));
const nameOf = ({ feature, claim }: Held): string => `"${claim.id}" of ${feature.id}`;
const noteAt = ({ feature, index }: Held, layers: readonly ListedLayer[], problems: Problem[]) => {
  const note = noteIn(problems, fileOf(layers, feature), feature.id);
  return (field: string, expected: string): void => note(`properties.claims[${index}].${field}`, expected);
};

/**
 * The same claim has one status, at whatever marks it stands. It is the same by its claimant and words, or by its claimant, who
 * carries it, and the words of the article that it rests on.
 */
export function checkStatuses(features: readonly Feature[], layers: readonly ListedLayer[], problems: Problem[]): void {
  const first = new Map<string, Held>();
  for (const held of heldBy(features)) {
    const { by, says, passage, quote, source, basis, status } = held.claim;
    const report = held.feature.sources.find(({ id }) => id === source)?.url ?? source ?? basis ?? '';
    const others = [JSON.stringify([by, says]), JSON.stringify([by, report, passage, quote])].map((key) => {
      const other = first.get(key);
      if (!other) first.set(key, held);
      return other;
    });
    const other = others.find((one) => one && one.claim.status !== status);
    if (other)
      noteAt(held, layers, problems)('status', `"${other.claim.status}", as the same claim has it as ${nameOf(other)}, not "${status}"`);
  }
}

/** A mark that accuses somebody who denies it anywhere holds the denial, in conflict with the accusation. */
export function checkDenials(features: readonly Feature[], layers: readonly ListedLayer[], problems: Problem[]): void {
  const all = heldBy(features);
  const denials = all.filter(({ claim }) => claim.denies !== undefined);
  const isDenial = (denial: Claim, { accuses, charge }: Claim): boolean => denial.by === accuses && denial.denies === charge;
  for (const held of all) {
    const { claim, feature } = held;
    if (claim.accuses === undefined) continue;
    const elsewhere = denials.find((denial) => isDenial(denial.claim, claim));
    if (
      elsewhere &&
      !feature.claims.some((other) => isDenial(other, claim) && other.conflicts.includes(claim.id) && claim.conflicts.includes(other.id))
    )
      noteAt(
        held,
        layers,
        problems,
      )('conflicts', `the denial of "${claim.charge}" by ${claim.accuses}, linked both ways, as ${nameOf(elsewhere)} gives it`);
  }
  for (const held of denials) {
    if (!all.some(({ claim }) => isDenial(held.claim, claim)))
      noteAt(held, layers, problems)('denies', `a charge that some claim makes against ${held.claim.by}, not "${held.claim.denies}"`);
  }
}

/** A claim names a note that is there. */
export function checkNotes(
  features: readonly Feature[],
  notes: readonly EditorsNote[],
  layers: readonly ListedLayer[],
  problems: Problem[],
): void {
  for (const held of heldBy(features)) {
    const { note } = held.claim;
    if (note !== undefined && !notes.some(({ id }) => id === note))
      noteAt(held, layers, problems)('note', `the id of a note in ${NOTES}, not "${note}"`);
  }
}
