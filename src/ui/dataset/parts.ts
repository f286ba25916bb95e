import { OwnBars } from './OwnBars';
import { OwnLegend } from './OwnLegend';
import { OwnRows } from './OwnRows';
import { RowPopup } from './RowPopup';
import { RowSearch } from './RowSearch';
import { RowsHere } from './RowsHere';
import { RowWords } from './RowWords';

export type Parts = typeof parts;

/** The parts of the page that show own data, each for a place that `ui` holds for it (`ui/LazySlot`). */
export const parts = {
  legend: OwnLegend,
  bars: OwnBars,
  list: OwnRows,
  popup: RowPopup,
  here: RowsHere,
  search: RowSearch,
  found: RowWords,
};
