/** Line and column of a file, both from 1; columns are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong in an atlas, located so that whoever wrote it finds it: file, line, feature or passage, field, expectation. */
export interface Problem {
  readonly file: string;
  /** Null for a file that isn't there. */
  readonly place: Position | null;
  /** Feature id or passage id; empty when the whole file is meant. */
  readonly at: string;
  readonly field: string;
  readonly expected: string;
  /** What would mend it, where that can be told. */
  readonly cure?: string;
}

/** Where a problem is: "layers/strikes.geojson:12:7". */
export const problemPlace = ({ file, place }: Problem): string => (place ? `${file}:${place.line}:${place.column}` : file);

/** "layers/strikes.geojson:12:7: kabul-strike: properties.claims[0].quote: expected …; cure" */
export const problemLine = (problem: Problem): string =>
  `${[problemPlace(problem), problem.at, problem.field].filter(Boolean).join(': ')}: expected ${problem.expected}${problem.cure === undefined ? '' : `; ${problem.cure}`}`;

/** Takes down what is wrong: the field, what was expected there, and what would mend it. */
export type Note = (field: string, expected: string, cure?: string) => void;
