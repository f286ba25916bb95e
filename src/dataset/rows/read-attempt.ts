import { ColumnBuilder, doubled, INITIAL_CAPACITY } from './column-builder';
import type { Mapping } from './columns';
import type { DateParser } from './dates';
import type { Limits } from './limits';
import { Ledger } from './report';

/** How a table is read on this attempt. */
export interface Plan {
  readonly mapping: Mapping;
  /** Longitude and latitude stand in each other's place. */
  readonly swapped: boolean;
  readonly dates: DateParser;
  readonly limits: Limits;
  /** Called after each piece: bytes of the text, and rows. */
  readonly step: (bytes: number, rows: number) => void;
}

/** What one attempt at reading has taken down. */
export class ReadAttempt {
  readonly ledger: Ledger;
  readonly builder: ColumnBuilder;
  /** First byte of each row in the text, those refused too; `ledger.rows` of them are filled. */
  offsets = new Float64Array(INITIAL_CAPACITY);
  blanks = 0;
  /** Places that are only right with longitude and latitude swapped, and those that are only right as they stand. */
  onlySwapped = 0;
  onlyStraight = 0;

  constructor(limits: Limits) {
    this.ledger = new Ledger(limits.reasons);
    this.builder = new ColumnBuilder(limits, this.ledger);
  }

  /** Takes down a row's place in the text; gives its number. */
  begin(offset: number): number {
    const row = this.ledger.rows++;
    if (row === this.offsets.length) this.offsets = doubled(this.offsets);
    this.offsets[row] = offset;
    return row;
  }

  weigh(longitude: number, latitude: number): void {
    const [wide, high] = [Math.abs(longitude), Math.abs(latitude)];
    if (high > 90 && high <= 180 && wide <= 90) this.onlySwapped++;
    else if (wide > 90 && wide <= 180 && high <= 90) this.onlyStraight++;
  }

  /** A quarter of the rows only make sense the other way round, and next to none speaks against it. */
  get looksSwapped(): boolean {
    return this.onlySwapped * 4 >= this.ledger.rows && this.onlySwapped > 0 && this.onlyStraight * 100 <= this.onlySwapped;
  }
}
