/** A value that must be there, as by how a list or a page was made. Throws an Error that names it where it isn't. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}

/** The end of a switch that has handled every case; that a new one isn't handled is then an error of types. Throws. */
export function unreachable(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`);
}

/** Whether a text is one of the words of a list. */
export const isOneOf = <T extends string>(words: readonly T[], text: string | null | undefined): text is T =>
  words.some((word) => word === text);
