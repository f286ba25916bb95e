/** The words of a date that is more than a day, in English; `date` is one already in words. */
export const dateWords = {
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  endUnknown: (date: string) => `from ${date}, end unknown`,
  startUnknown: (date: string) => `until ${date}, start unknown`,
  sometime: (dates: string) => `at some time ${dates}`,
  within: (dates: string) => `once within ${dates}`,
  /** "11 to 12 October 2025" rather than the month and year twice. */
  between: (lower: string, upper: string) => {
    const [day, ...rest] = lower.split(' ');
    return rest.length === 2 && upper.endsWith(` ${rest.join(' ')}`) ? `${day} to ${upper}` : `${lower} to ${upper}`;
  },
};
