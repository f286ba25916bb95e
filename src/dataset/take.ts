import type { Mapping } from './columns';
import type { DateParser } from './date-parser';
import type { Limits } from './fault';
import { Gathering } from './gathering';
import { ROOM, wider } from './growing';
import { Ledger } from './report';

/** How a table is read on this attempt. */
export interface Plan {
  readonly mapping: Mapping;
  /** Longitude and latitude stand in each other's place. */
  readonly turned: boolean;
  readonly dates: DateParser;
  readonly limits: Limits;
  /** Told after each piece: bytes of the text, and rows. */
  readonly step: (bytes: number, rows: number) => void;
}

/** What a first look at a table tells. */
export interface Sample {
  readonly header: readonly string[];
  /** Up to a hundred rows, in order of the header. */
  readonly rows: readonly (readonly string[])[];
  /** Whether rows have geometries of their own. */
  readonly located: boolean;
}

/** What one attempt at reading has taken down. */
export class Taken {
  readonly ledger: Ledger;
  readonly gathering: Gathering;
  /** First byte of each row in the text, those refused too; `ledger.rows` of them are filled. */
  offsets = new Float64Array(ROOM);
  blanks = 0;
  /** Places that are only right with longitude and latitude swapped, and those that are only right as they stand. */
  onlyTurned = 0;
  onlyStraight = 0;

  constructor(limits: Limits) {
    this.ledger = new Ledger(limits.reasons);
    this.gathering = new Gathering(limits, this.ledger);
  }

  /** Takes down a row's place in the text; gives its number. */
  begin(offset: number): number {
    const row = this.ledger.rows++;
    if (row === this.offsets.length) this.offsets = wider(this.offsets);
    this.offsets[row] = offset;
    return row;
  }

  weigh(longitude: number, latitude: number): void {
    const [wide, high] = [Math.abs(longitude), Math.abs(latitude)];
    if (high > 90 && high <= 180 && wide <= 90) this.onlyTurned++;
    else if (wide > 90 && wide <= 180 && high <= 90) this.onlyStraight++;
  }

  /** A quarter of the rows only make sense the other way round, and next to none speaks against it. */
  get looksTurned(): boolean {
    return this.onlyTurned * 4 >= this.ledger.rows && this.onlyTurned > 0 && this.onlyStraight * 100 <= this.onlyTurned;
  }
}
