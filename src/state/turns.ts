/** Lets at most `most` go on at a time; who comes later waits, in order. Each goes by a name of its own. */
export function createTurns(most: number) {
  const going = new Set<string>();
  let waiting: readonly { readonly name: string; readonly go: () => void }[] = [];
  function next(): void {
    const [first, ...rest] = waiting;
    if (!first || going.size >= most) return;
    waiting = rest;
    going.add(first.name);
    first.go();
    next();
  }
  /** Resolves when it is one's turn; never, when it is given back before. */
  const take = (name: string): Promise<void> =>
    new Promise((go) => {
      waiting = [...waiting, { name, go }];
      next();
    });
  /** Ends a turn, or the waiting for one. */
  const give = (name: string): void => {
    going.delete(name);
    waiting = waiting.filter((one) => one.name !== name);
    next();
  };
  return { take, give };
}
