import { type Claim, type Source, STATUSES } from '../article/mark';
import { NEVER, readDate } from './date';
import type { FieldNote } from './notebook';
import { type Reader, readOptional } from './reader';
import { readQuote, type Text } from './words';

/** The texts that a claim may have. */
const OF_CLAIM = ['if', 'figure', 'source', 'basis', 'note', 'accuses', 'charge', 'denies'] as const;

/** Reads a claim of a mark. */
export function readClaim(json: Reader, text: Text): Claim {
  const reader = json.only('id', 'by', 'verb', 'says', 'status', 'made', 'passage', 'quote', 'conflicts', ...OF_CLAIM);
  const optional = readOptional(reader, OF_CLAIM);
  if (reader.has('accuses') !== reader.has('charge')) reader.wrong('charge', '"accuses" and "charge" together: whom, and of what');
  const by = reader.text('by');
  if (by.includes(',')) reader.wrong('by', 'a name without a comma, as names are listed in the address');
  return {
    id: reader.text('id'),
    by,
    verb: reader.text('verb'),
    says: reader.text('says'),
    status: reader.oneOf('status', STATUSES),
    made: readDate(reader, 'made', null, 'the date in EDTF on which it was said') ?? NEVER,
    ...readQuote(reader, text),
    conflicts: reader.texts('conflicts'),
    ...optional,
  };
}

/** Claims have ids of their own, and what they name is there. */
export function checkReferences(claims: readonly Claim[], sources: readonly Source[], note: FieldNote): void {
  claims.forEach((claim, index) => {
    const field = `properties.claims[${index}]`;
    if (claims.findIndex(({ id }) => id === claim.id) !== index)
      note(`${field}.id`, `an id of its own within the feature, not "${claim.id}" again`);
    if (claim.source !== undefined && !sources.some(({ id }) => id === claim.source))
      note(`${field}.source`, `the id of one of the feature's sources, not "${claim.source}"`);
    for (const other of claim.conflicts) {
      const found = claims.find(({ id }) => id === other);
      if (!found) note(`${field}.conflicts`, `ids of claims of the same feature, not "${other}"`);
      else if (!found.conflicts.includes(claim.id)) note(`${field}.conflicts`, `"${other}" to name "${claim.id}" in return`);
    }
  });
}
