import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { Article } from './Article';
import { ClaimFilter } from './ClaimFilter';
import { Crossings } from './Crossings';
import { type Page, PageContext } from './context';
import { Events } from './Events';
import { Ledger } from './Ledger';
import { Legend } from './Legend';
import { MapPane, type MapPaneState } from './MapPane';
import { messages } from './messages';
import { Notice } from './Notice';
import { type Part, Tabs } from './Tabs';
import { Timeline } from './Timeline';
import { WalkBar } from './WalkBar';
import './app.css';

/** The whole page. The same tree is written into the HTML at build time and taken over by the browser. */
export function App({ page, map }: { readonly page: Page; readonly map: Signal<MapPaneState> }) {
  const part = useSignal<Part>('article');
  const { target } = page.explorer;
  // Whoever is led to a passage must see the article.
  useSignalEffect(() => {
    if (target.value) part.value = 'article';
  });
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#article" onClick={skip}>
        {messages.skip}
      </a>
      <main class="explorer" data-part={part.value}>
        <MapPane state={map.value} />
        <Tabs part={part} />
        <div class="side" data-covers-map="">
          <Legend />
          <ClaimFilter />
        </div>
        <div class="time">
          <Timeline />
          <Crossings />
        </div>
        <div class="pane">
          <WalkBar />
          <Article />
          <Events />
          <Ledger />
        </div>
      </main>
      <Notice />
    </PageContext.Provider>
  );
}

/** The hash belongs to the map, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  const article = document.getElementById('article');
  article?.scrollIntoView();
  article?.focus({ preventScroll: true });
}
