import type { ComponentProps, FunctionComponent } from 'preact';
import { usePage } from './context';
import type { Parts } from './dataset/parts';

type Props<Name extends keyof Parts> = { readonly part: Name } & ComponentProps<Parts[Name]>;

/** Where a part of the page stands that shows a dataset: nothing until its chunk is loaded, with the first dataset. */
export function LazySlot<Name extends keyof Parts>({ part, ...props }: Props<Name>) {
  const Part = usePage().datasetUi.loaded.value?.parts[part] as FunctionComponent | undefined;
  return Part ? <Part {...props} /> : null;
}
