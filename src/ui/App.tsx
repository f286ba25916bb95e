import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { Article } from './Article';
import { Corrections } from './Corrections';
import { type Page, PageContext } from './context';
import { DropPlace } from './DropPlace';
import { Events } from './Events';
import { Ledger } from './Ledger';
import { LayoutContext } from './layout';
import { isStill, MapPane, type MapPaneState } from './MapPane';
import { MapWords } from './MapWords';
import { Notice } from './Notice';
import { Ribbons } from './Ribbons';
import { Search } from './Search';
import { Sheet } from './Sheet';
import { Side } from './Side';
import { SkipLinks } from './SkipLinks';
import type { Snap } from './snap';
import type { Part } from './Tabs';
import { Timeline } from './Timeline';
import { WalkBar } from './WalkBar';
import './app.css';

/** The whole page. The same tree is written into the HTML at build time and taken over by the browser. */
export function App({ page, map }: { readonly page: Page; readonly map: Signal<MapPaneState> }) {
  const part = useSignal<Part>('article');
  const snap = useSignal<Snap>('middle');
  const { target, camera, walk, datasets } = page.explorer;
  // Whoever is led to a passage must see the article.
  useSignalEffect(() => {
    if (!target.value) return;
    part.value = 'article';
    if (snap.peek() === 'low') snap.value = 'middle';
  });
  // Whoever asks for something on the map must see the map; the reading that it follows goes on undisturbed.
  useSignalEffect(() => {
    if (camera.value && snap.peek() === 'high' && !walk.following.peek()) snap.value = 'middle';
  });
  // Whoever adds data, or follows a link to data that can't be read, must see what comes of them.
  useSignalEffect(() => {
    if (datasets.attention.value === 0) return;
    part.value = 'layers';
    if (snap.peek() === 'low') snap.value = 'middle';
  });
  return (
    <PageContext.Provider value={page}>
      <LayoutContext.Provider value={{ part, snap, isStill: isStill(map.value) }}>
        <SkipLinks />
        <main class="explorer" data-part={part.value} data-snap={snap.value}>
          <Search />
          <MapPane state={map.value} />
          <Sheet part={part} snap={snap}>
            <Side />
            <div class="time">
              <Timeline />
              <Ribbons />
            </div>
            <div class="pane">
              <WalkBar />
              <Article />
              <MapWords />
              <Events />
              <Ledger />
              <Corrections />
            </div>
          </Sheet>
        </main>
        <Notice />
        <DropPlace />
      </LayoutContext.Provider>
    </PageContext.Provider>
  );
}
