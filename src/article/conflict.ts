import type { Claim } from './mark';

/** Claims that stand together: one by itself, or several that contradict each other. */
export type Account = readonly Claim[];

/** Groups claims so that those which conflict, directly or by way of another, stand together; in the order of the first. */
export function accounts(claims: readonly Claim[]): Account[] {
  const left = new Map(claims.map((claim) => [claim.id, claim]));
  const groups: Account[] = [];
  for (const claim of claims) {
    if (!left.has(claim.id)) continue;
    const group = new Set<string>();
    const reach = (id: string): void => {
      const found = left.get(id);
      if (!found || group.has(id)) return;
      group.add(id);
      for (const other of found.conflicts) reach(other);
    };
    reach(claim.id);
    groups.push(claims.filter(({ id }) => group.has(id)));
    for (const id of group) left.delete(id);
  }
  return groups;
}
