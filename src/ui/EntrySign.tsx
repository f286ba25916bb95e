import type { SignOf } from '../state/layer';
import { Sign } from './Sign';
import { Swatch } from './Swatch';

/** What stands for a layer or an entry, before its name. */
export function EntrySign({ sign }: { readonly sign: SignOf }) {
  if ('colours' in sign) return <Swatch colours={sign.colours} />;
  return <Sign kind={sign.kind} {...(sign.status && { status: sign.status })} />;
}
