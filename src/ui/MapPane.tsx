import { useRef } from 'preact/hooks';
import { keyOf } from '../core/selection';
import { useExplorer } from './context';
import { Measure, MeasuredWay } from './Measure';
import { MovePad } from './MovePad';
import { messages } from './messages';
import { Offer } from './Offer';
import { Popup } from './Popup';
import { OpenerContext } from './PopupFrame';
import './map-pane.css';

/** The ground that the map is drawn on, with the popup over it. What is drawn there is the map folder's business. */
export function MapPane({ state }: { readonly state: MapPaneState }) {
  const { atlas, layersOf, selection, selectedEntry, close, goHome, measure } = useExplorer();
  const [chosen, entry] = [selection.value, selectedEntry.value];
  const opener = useRef<Element | null>(null);
  const leave = (): void => {
    if (!measure.on.value) return close();
    measure.end();
    document.querySelector<HTMLElement>('.measure-button')?.focus();
  };
  return (
    <section
      class={isStill(state) ? 'map-pane is-still' : 'map-pane'}
      id="map"
      aria-label={messages.regions.map}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <div class="map-ground" id="map-ground" />
      {state !== 'drawn' && (
        <p class="map-state" role="status" data-covers-map="">
          {messages.mapState[state]} {isStill(state) && layersOf('user').length > 0 && messages.entries.notOnStill}
        </p>
      )}
      <div class="still-host" id="still-host" />
      <p class="credits" data-covers-map="">
        {messages.credits}{' '}
        {atlas.credits.map(({ text, url }, index) => (
          <span key={text}>
            {index > 0 && ', '}
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {text}
                <span class="sr"> {messages.newTab}</span>
              </a>
            ) : (
              text
            )}
          </span>
        ))}
        {'. '}
        <a href="THIRD-PARTY.txt">{messages.licences}</a>
      </p>
      <div class="tools">
        <Measure />
        <button type="button" onClick={goHome}>
          {messages.wholeView}
        </button>
        <MovePad />
      </div>
      <MeasuredWay />
      <div class="popup-host" id="popup-host">
        <OpenerContext.Provider value={opener}>
          {chosen.kind === 'choices' && <Offer refs={chosen.entries} />}
          {entry && <Popup key={keyOf(entry.ref)} entry={entry} />}
        </OpenerContext.Provider>
      </div>
    </section>
  );
}

/** `failed`, `unsupported` and `lost`: a still map stands in for the map; `nothing`: not even that. */
export type MapPaneState = 'loading' | 'drawn' | 'partial' | 'failed' | 'unsupported' | 'unmarked' | 'lost' | 'nothing';

/** Whether the still map stands in for the map: it failed, there is no WebGL2, or its graphics were lost. */
export const isStill = (state: MapPaneState): boolean => ['failed', 'unsupported', 'unmarked', 'lost'].includes(state);
