/** How long the browser's store may take to answer, ms: in some it hangs for ever. */
const ANSWER_MS = 5000;

/** What was asked has not answered. */
export class NoAnswer extends Error {}

/** What `answer` resolves to, unless that takes too long. @throws NoAnswer, or why it rejects */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('There was no answer in time.')), ANSWER_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
