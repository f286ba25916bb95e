import type { DatasetParts } from '../dataset-parts';
import { DataDays } from './DataDays';
import { DatasetOptions } from './DatasetOptions';
import { LongList } from './LongList';

export const parts: DatasetParts = { options: DatasetOptions, days: DataDays, list: LongList };
