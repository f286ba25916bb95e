import type { DatasetParts } from '../dataset-parts';
import { DataDays } from './DataDays';
import { DatasetOptions } from './DatasetOptions';
import { EntriesHere } from './EntriesHere';
import { KnownNote } from './KnownNote';
import { LongList } from './LongList';

export const parts: DatasetParts = { options: DatasetOptions, days: DataDays, known: KnownNote, list: LongList, here: EntriesHere };
