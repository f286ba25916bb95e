/** Words about content that the check refuses, in English: for those who write it. */
export const problems = {
  title: (count: number) => (count === 1 ? 'One problem in the content' : `${count} problems in the content`),
  draft: 'This is a draft: the check refuses its content, and it should not be published.',
  serving: 'What could be read is shown below. The page comes anew when a file is saved.',
  expected: (what: string) => `Expected ${what}.`,
  cure: (what: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)}${/[?.]$/.test(what) ? '' : '.'}`,
};
