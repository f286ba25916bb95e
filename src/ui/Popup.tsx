import { statusBy } from '../article/filter';
import { type Mark, passagesOf } from '../article/mark';
import { entriesOf } from '../core/selection';
import { Beside } from './Beside';
import { Claims } from './Claims';
import { useExplorer } from './context';
import { messages } from './messages';
import { PopupFrame } from './PopupFrame';
import { ReadLink } from './ReadLink';
import { Sign } from './Sign';
import { Sources } from './Sources';
import { CountedDays, States } from './States';
import { whenWords } from './when';

/** The popup of the selected mark: what and when, who says so, where, who else reports it, and the way to the article. */
export function Popup({ mark }: { readonly mark: Mark }) {
  const explorer = useExplorer();
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
      key={mark.id}
      title={mark.title}
      lang={explorer.atlas.language}
      kind={
        <>
          <Sign kind={layer.symbol} status={statusBy(mark, explorer.filter.value)} />
          {layer.one}
          {when !== null && <> · {when}</>}
        </>
      }
      footer={passagesOf(mark).map((n, index) => <ReadLink key={n} n={n} mark={mark.id} whole={index === 0} />)}
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
        {where.found && (
          <span class="found" lang={explorer.atlas.language}>
            {where.found}
          </span>
        )}
        {mark.parts && <> {messages.parts(mark.parts.map(({ name }) => name))}</>}
        {where.edgeKm !== undefined && <> {messages.generalised(where.edgeKm)}</>}
        {mark.measured && <> {messages.measured(mark.measured.km.toLocaleString('en'), mark.measured.resolution)}</>}
      </p>
      <Sources mark={mark} />
      <Beside refs={entriesOf(explorer.selection.value).slice(1)} />
    </PopupFrame>
  );
}
