/** Each item with the one after it, in order: as many as there are, less one. */
export function* pairs<T>(items: Iterable<T>): Generator<readonly [T, T]> {
  const steps = items[Symbol.iterator]();
  for (let [one, next] = [steps.next(), steps.next()]; !one.done && !next.done; [one, next] = [next, steps.next()]) {
    yield [one.value, next.value];
  }
}
