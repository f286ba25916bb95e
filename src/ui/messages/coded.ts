/** A sentence for each code of data, of what belongs to the code. A code without one is refused by the compiler. */
export type Sentences<Args extends { [C in keyof Args]: readonly unknown[] }> = {
  readonly [C in keyof Args]: (...args: Args[C]) => string;
};

/** The sentence of a code. */
export function sentenceOf<Args extends { [C in keyof Args]: readonly unknown[] }, C extends keyof Args>(
  sentences: Sentences<Args>,
  { code, args }: { readonly code: C; readonly args: Args[C] },
): string {
  return sentences[code](...args);
}
