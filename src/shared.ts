import { effect, signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { useExplorer } from './ui/context';
import { messages } from './ui/messages';
import { MarkButton } from './ui/Popup';
import { PopupFrame } from './ui/PopupFrame';
import { percent, startOf } from './ui/scale';

/**
 * What the page's script and the parts of the page that are built apart have in common, by module: one Preact, one reactivity,
 * one context. They can't import it from a script that stands in the page, so the page hands it over, and the build
 * (`build/shared`) makes modules of it for them. What isn't listed can't be imported there.
 */
export const shared = {
  '@preact/signals': { effect, signal, useComputed, useSignal, useSignalEffect },
  preact: { render },
  'preact/hooks': { useEffect, useId, useLayoutEffect, useMemo, useRef, useState },
  'preact/jsx-runtime': { Fragment, jsx, jsxs },
  'src/ui/context': { useExplorer },
  'src/ui/messages': { messages },
  'src/ui/Popup': { MarkButton },
  'src/ui/PopupFrame': { PopupFrame },
  'src/ui/scale': { percent, startOf },
};

/** The symbol under which it is found. */
export const SHARED = 'passage-atlas.shared';

/** Must be called before the first of those parts is fetched. */
export function share(): void {
  Object.assign(globalThis, { [Symbol.for(SHARED)]: shared });
}
