/** A concurrency limiter: lets at most `max` go on at a time; who comes later waits, in order. Each goes by a name of its own. */
export function createLimiter(max: number) {
  const running = new Set<string>();
  let waiting: readonly { readonly name: string; readonly start: () => void }[] = [];
  function next(): void {
    const [first, ...rest] = waiting;
    if (!first || running.size >= max) return;
    waiting = rest;
    running.add(first.name);
    first.start();
    next();
  }
  /** Resolves when it may go on; never, when it is released before. */
  const acquire = (name: string): Promise<void> =>
    new Promise((start) => {
      waiting = [...waiting, { name, start }];
      next();
    });
  /** Makes room, or gives up waiting. */
  const release = (name: string): void => {
    running.delete(name);
    waiting = waiting.filter((one) => one.name !== name);
    next();
  };
  return { acquire, release };
}
