/** Name of the source that a style draws marks from. */
export const MARKS = 'marks';
