import type { ComponentProps, FunctionComponent } from 'preact';
import type { Parts } from '../own/parts';
import { usePage } from './context';

type Props<Name extends keyof Parts> = { readonly part: Name } & ComponentProps<Parts[Name]>;

/** Where a part of the page stands that shows own data: nothing until it is loaded, with the first of them. */
export function Late<Name extends keyof Parts>({ part, ...props }: Props<Name>) {
  const Part = usePage().late.value?.[part] as FunctionComponent | undefined;
  return Part ? <Part {...props} /> : null;
}
