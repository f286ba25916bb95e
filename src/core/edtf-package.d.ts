/** The part of the `edtf` package that is used here; the package ships no types. */
declare module 'edtf' {
  export interface EDTFValue {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    /** First and last instant, ms since 1970-01-01T00:00Z. */
    readonly min: number;
    readonly max: number;
    /** 1 year, 2 month, 3 day. */
    readonly precision?: number;
    readonly uncertain?: { readonly value: number };
    /** Digits given as X. */
    readonly unspecified?: { readonly value: number };
    readonly approximate?: { readonly value: number };
    /** Members of a set; a range within one is a pair. */
    readonly values?: readonly (EDTFValue | readonly [EDTFValue, EDTFValue])[];
    /** Whether a set goes on before its first or after its last member. */
    readonly earlier?: boolean;
    readonly later?: boolean;
    readonly lower?: EDTFValue | number | null;
    readonly upper?: EDTFValue | number | null;
  }
  /** @throws Error when `text` is not EDTF. */
  export default function edtf(text: string): EDTFValue;
}
