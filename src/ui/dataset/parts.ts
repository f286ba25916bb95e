import type { DatasetParts } from '../dataset-parts';
import { KnownNote } from './KnownNote';
import { OwnBars } from './OwnBars';
import { OwnLegend } from './OwnLegend';
import { OwnRows } from './OwnRows';
import { RowPopup } from './RowPopup';
import { RowSearch } from './RowSearch';
import { RowsHere } from './RowsHere';
import { RowWords } from './RowWords';

export const parts: DatasetParts = {
  legend: OwnLegend,
  bars: OwnBars,
  known: KnownNote,
  list: OwnRows,
  popup: RowPopup,
  here: RowsHere,
  search: RowSearch,
  found: RowWords,
};
