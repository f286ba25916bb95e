import { statusBy } from '../article/filter';
import { passagesOf } from '../article/mark';
import { Claims } from './Claims';
import { useExplorer } from './context';
import { LazySlot } from './LazySlot';
import { messages } from './messages';
import { PopupFrame } from './PopupFrame';
import { ReadLink } from './ReadLink';
import { Sign } from './Sign';
import { Sources } from './Sources';
import { CountedDays, States } from './States';
import { whenWords } from './when';

/** The popup of the selected mark: what and when, who says so, where, who else reports it, and the way to the article. */
export function Popup({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const mark = explorer.mark(id);
  if (!mark) return null;
  const layer = explorer.layerOf(mark);
  const absence = explorer.absence(mark);
  const offer = {
    layer: { words: messages.showLayer(layer.title), take: () => explorer.toggle(mark.layer) },
    claims: { words: messages.showAllClaims, take: explorer.showAllClaims },
    dates: { words: messages.showAllDates, take: explorer.showAllDates },
  }[absence ?? 'dates'];
  const { where } = mark;
  // Its states say below when it was what.
  const when = mark.states.length > 0 ? null : whenWords(explorer, mark);
  return (
    <PopupFrame
      key={id}
      title={mark.title}
      kind={
        <>
          <Sign kind={layer.symbol} status={statusBy(mark, explorer.filter.value)} />
          {layer.one}
          {when !== null && <> · {when}</>}
        </>
      }
      footer={passagesOf(mark).map((n, index) => <ReadLink key={n} n={n} mark={id} whole={index === 0} />)}
    >
      {absence !== null && (
        <p class="off">
          {messages.notShown}{' '}
          <button type="button" class="link" onClick={offer.take}>
            {offer.words}
          </button>
        </p>
      )}
      {mark.states.length > 0 && <States mark={mark} />}
      <Claims mark={mark} />
      {mark.states.length > 0 && <CountedDays mark={mark} />}
      <p class="where">
        <strong>{messages.place}:</strong> {where.name}, {messages.precision(where.precision, where.radiusKm)}.{' '}
        {where.found && <span class="found">{where.found}</span>}
        {mark.parts && <> {messages.parts(mark.parts.map(({ name }) => name))}</>}
        {where.edgeKm !== undefined && <> {messages.generalised(where.edgeKm)}</>}
        {mark.measured && <> {messages.measured(mark.measured.km.toLocaleString('en'), mark.measured.resolution)}</>}
      </p>
      <Sources mark={mark} />
      {explorer.also.value.length > 0 && (
        <div class="also">
          <h3>{messages.alsoHere}</h3>
          <ul>
            {explorer.also.value.map((other) => (
              <li key={other}>
                <MarkButton
                  id={other}
                  onChoose={() =>
                    explorer.select(other, 'popup', [id, ...explorer.also.value.filter((one) => one !== other)], explorer.own.under.peek())
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <LazySlot part="here" marks={[id, ...explorer.also.value]} />
    </PopupFrame>
  );
}

/** A mark as a button: its sign and its title. */
export function MarkButton({ id, onChoose }: { readonly id: string; readonly onChoose: () => void }) {
  const explorer = useExplorer();
  const mark = explorer.mark(id);
  if (!mark) return null;
  const point = (at: readonly string[]) => () => explorer.point(at);
  return (
    <button
      type="button"
      class="mark-button"
      onClick={onChoose}
      onMouseEnter={point([id])}
      onMouseLeave={point([])}
      onFocus={point([id])}
      onBlur={point([])}
    >
      <Sign kind={explorer.layerOf(mark).symbol} status={statusBy(mark, explorer.filter.value)} />
      {mark.title}
    </button>
  );
}
