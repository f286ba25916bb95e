/** The four days of an `Interval`, and the two of a range. */
type Told = 'earliest' | 'latest' | 'certainFrom' | 'certainTo';
type Chosen = 'from' | 'to';

interface Comparison {
  readonly day: Told;
  readonly is: '<=' | '>=';
  readonly than: Chosen;
}

/**
 * Whether something dated lies in a range of days, as data: each answer holds when both of its comparisons do. All that
 * filters by date is made from it, in the language of each: the functions of `interval`, the map's style and the points'
 * shader.
 */
const PREDICATE = {
  /** Some reading of the date lies in the range; otherwise it is outside. */
  touches: [
    { day: 'earliest', is: '<=', than: 'to' },
    { day: 'latest', is: '>=', than: 'from' },
  ],
  /** Every reading does. What is certain touches. */
  certain: [
    { day: 'certainFrom', is: '<=', than: 'to' },
    { day: 'certainTo', is: '>=', than: 'from' },
  ],
} as const satisfies Record<string, readonly [Comparison, Comparison]>;

export type Question = keyof typeof PREDICATE;
type Days<T> = Readonly<Record<Told, T>>;
type Ends<T> = Readonly<Record<Chosen, T>>;

/** As a function. */
export function predicate(question: Question): (days: Days<number>, range: Ends<number>) => boolean {
  const [first, second] = PREDICATE[question];
  const [one, other] = [holds(first), holds(second)];
  return (days, range) => one(days, range) && other(days, range);
}

type Holds = (days: Days<number>, range: Ends<number>) => boolean;

const holds = ({ day, is, than }: Comparison): Holds =>
  is === '<=' ? (days, range) => days[day] <= range[than] : (days, range) => days[day] >= range[than];

/** A style's expression (MapLibre), from expressions of the days, each of a number. */
export const predicateInStyle = <Expression>(question: Question, days: Days<Expression>, range: Ends<Expression>) =>
  ['all', ...PREDICATE[question].map(({ day, is, than }) => [is, days[day], range[than]] as const)] as const;

/** A condition in GLSL, from the names of integers. */
export const predicateInShader = (question: Question, days: Days<string>, range: Ends<string>): string =>
  `(${PREDICATE[question].map(({ day, is, than }) => `${days[day]} ${is} ${range[than]}`).join(' && ')})`;
