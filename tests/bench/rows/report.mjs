/** How each technique is named in the tables. */
const NAMES = { empty: 'empty map: the floor', ours: 'this site', filtered: '`setFilter`', deck: 'deck.gl `DataFilterExtension`' };

const row = (cells) => `| ${cells.join(' | ')} |`;
const ms = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
const megabytes = (bytes) => Math.round(bytes / 1e6).toLocaleString('en');
const countName = (count) => (count >= 1e6 ? `${count / 1e6} M` : `${count / 1e3} k`);

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
const among = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * share) - 1];
const times = (numbers) => `${median(numbers).toFixed(2)} / ${among(numbers, 0.95).toFixed(2)} / ${Math.max(...numbers).toFixed(2)}`;
const pace = (frames) => ms((1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0));
const longest = (tasks) => (tasks.length > 0 ? ms(Math.max(...tasks)) : 'under 50');

const readAt = ({ count, load }) => (1000 * count) / load.readIn;

/** Tables of what was measured, and a line for each target. `town`: picking when all points lie in one. */
export function report(results, town) {
  const counts = [...new Set(results.map(({ count }) => count))];
  const of = (technique, count) => results.find((result) => result.technique === technique && result.count === count);
  const table = (title, techniques, cell) =>
    [
      row([title, ...counts.map(countName)]),
      row(['---', ...counts.map(() => '---:')]),
      ...techniques.map((technique) => row([NAMES[technique], ...counts.map((count) => cell(of(technique, count)))])),
    ].join('\n');
  const all = Object.keys(NAMES);
  return [
    table('range changed to frame drawn, ms', all, ({ change }) => ms(median(change))),
    table('from CSV text to first drawing, ms', all.slice(1), ({ load }) => ms(load.took)),
    table('rows of CSV read a second, before sorting and index', ['ours'], (result) => Math.round(readAt(result)).toLocaleString('en')),
    table('longest task while loading, ms', all.slice(1), ({ load }) => longest(load.tasks)),
    table('longest task while dragging the range, ms', all, ({ drag }) => longest(drag.tasks)),
    table('frames a second while dragging the range', all, ({ drag }) => pace(drag.frames)),
    table('frames a second while panning, all in range', ['empty', 'ours'], ({ pan }) => pace(pan.frames)),
    table('main thread a drag frame, outside WebGL, ms', ['empty', 'ours'], ({ outsideGl }) => median(outsideGl).toFixed(2)),
    table('memory of the page, MB', all, ({ memory }) => megabytes(memory)),
    table('pick, ms: median / 95 of 100 within / slowest', ['ours'], ({ pick }) => times(pick)),
    `Pick when all ${countName(counts.at(-1))} lie in one town, and a range of eleven days: ${times(town)}.`,
    `Targets:\n${targets(counts, of).join('\n')}`,
    ...doubts(counts, of),
  ].join('\n\n');
}

function targets(counts, of) {
  const most = counts.at(-1);
  const line = (what, met, figures) => `- ${what}: ${met ? 'met' : 'missed'} with ${figures}`;
  const atMost = (what, limit, value) => line(what, value <= limit, `${value.toFixed(2)} ms`);
  const share = (count, other, limit) => {
    const ratio = median(of('ours', count).change) / median(of(other, count).change);
    return line(`latency at ${countName(count)} at most 1/${1 / limit} of ${NAMES[other]}`, ratio <= limit, `1/${(1 / ratio).toFixed(1)}`);
  };
  const many = counts.filter((count) => count >= 100_000);
  const tasks = counts.flatMap((count) => {
    const { load, drag, pan } = of('ours', count);
    return [...load.tasks, ...drag.tasks, ...pan.tasks];
  });
  const over = tasks.filter((task) => task > 50);
  const main = (count) => median(of('ours', count).outsideGl);
  return [
    atMost(`main thread at ${countName(most)} at most 2 ms a drag frame outside WebGL`, 2, main(most)),
    ...many.flatMap((count) => [share(count, 'filtered', 1 / 5), share(count, 'deck', 1 / 20)]),
    line('no task over 50 ms while loading, dragging, panning', over.length === 0, over.length ? `${over.map(ms).join(', ')} ms` : 'none'),
    line(
      'CSV read at 250,000 rows a second at least',
      readAt(of('ours', most)) >= 250_000,
      Math.round(readAt(of('ours', most))).toLocaleString('en'),
    ),
    atMost(`pick at ${countName(most)} at most 5 ms, 95 of 100`, 5, among(of('ours', most).pick, 0.95)),
    `- a drag frame's main thread over the empty map's: ${counts
      .map((count) => `${(main(count) - median(of('empty', count).outsideGl)).toFixed(2)} ms at ${countName(count)}`)
      .join(', ')}`,
  ];
}

/** Whether the techniques drew the same: pixels covered with a narrow and a wide range, against this site's. */
function doubts(counts, of) {
  const same = (value, wanted) => Math.abs(value - wanted) <= 0.25 * wanted + 50;
  return counts.flatMap((count) => {
    const ours = of('ours', count).covered;
    return ['filtered', 'deck']
      .filter((technique) => !of(technique, count).covered.every((value, at) => same(value, ours[at])))
      .map((other) => `Doubtful: ${NAMES[other]} covers ${of(other, count).covered} px at ${countName(count)}, this site ${ours}.`);
  });
}
