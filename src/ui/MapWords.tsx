import { lineName } from '../article/atlas';
import { dayInWords } from '../core/day';
import { usePage } from './context';
import { messages } from './messages';
import './map-words.css';

const { words } = messages;

/** What the map shows, as a paragraph that is always current: for those who don't see the map, and for paper. */
export function MapWords() {
  const { explorer, lookup } = usePage();
  const { atlas, shown, selectedMark, days, known, walk } = explorer;
  const marks = atlas.marks.filter(explorer.isShown);
  const mark = selectedMark.value;
  const look = lookup.loaded.value?.look(marks, walk.extent.value ?? atlas.extent, mark && shown.value.has(mark.id) ? mark : null);
  return (
    <section class="map-words" id="map-words" aria-label={messages.regions.words} tabIndex={-1}>
      <h2>{messages.regions.words}</h2>
      {look ? (
        <p>
          {words.extent(look)} {words.layers(look)} {words.days(dayInWords(days.value.from), dayInWords(days.value.to))}
          {known.value !== null && ` ${messages.asKnown(dayInWords(known.value))}`} {words.nearest(look)}
          {look.selected && ` ${words.selected(look.selected, lineName(atlas))}`}
        </p>
      ) : (
        <p>{words.loading}</p>
      )}
    </section>
  );
}
