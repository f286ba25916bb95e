/** The part of the `edtf` package that the tests ask as a referee; the package ships no types. */
declare module 'edtf' {
  interface Value {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    /** First and last instant, ms since 1970-01-01T00:00Z; ±Infinity for an open end, null for an unknown one. */
    readonly min: number | null;
    readonly max: number | null;
    readonly values?: readonly (Value | readonly Value[])[];
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** @throws Error when `text` is not EDTF. */
  export default function edtf(text: string): Value;
}
