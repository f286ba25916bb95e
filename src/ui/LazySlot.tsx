import type { ComponentProps, FunctionComponent } from 'preact';
import { usePage } from './context';
import type { DatasetParts } from './dataset-parts';

type Props<Name extends keyof DatasetParts> = { readonly part: Name } & ComponentProps<DatasetParts[Name]>;

/** Where a part of the page stands that shows a dataset: nothing until its chunk is loaded, with the first dataset. */
export function LazySlot<Name extends keyof DatasetParts>({ part, ...props }: Props<Name>) {
  const Part = usePage().datasetUi.loaded.value?.parts[part] as FunctionComponent | undefined;
  return Part ? <Part {...props} /> : null;
}
