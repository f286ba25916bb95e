/** The figures of an arrangement: how each is named, shown and budgeted. */
const FIGURES = [
  { key: 'text', name: 'text painted', unit: 's', scale: 1000, digits: 2, budget: 1.2 },
  { key: 'controls', name: 'controls', unit: 's', scale: 1000, digits: 2, budget: 1.4 },
  { key: 'idle', name: 'map idle', unit: 's', scale: 1000, digits: 2, budget: 4.9 },
  { key: 'blocking', name: 'blocking', unit: 'ms', scale: 1, digits: 0, budget: 900 },
  { key: 'shift', name: 'layout shift', unit: '', scale: 1, digits: 6, budget: 0 },
  { key: 'bytesBefore', name: 'before text', unit: 'kB', scale: 1000, digits: 1, budget: 25 },
  { key: 'bytes', name: 'in all', unit: 'kB', scale: 1000, digits: 0 },
];

const shown = ({ scale, digits }, value) =>
  (value / scale).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const row = (cells) => `| ${cells.join(' | ')} |`;

/** Each figure's median over the loads. */
export const medians = (loads) => Object.fromEntries(FIGURES.map(({ key }) => [key, median(loads.map((load) => load[key]))]));

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A Markdown table of the arrangements' medians with their ratio, and how far the single loads lay apart. */
export function table(arrangements) {
  const [ours, naive] = arrangements.map(({ loads }) => medians(loads));
  const heads = FIGURES.map(({ name, unit }) => (unit === 'kB' ? `kB ${name}` : `${name} ${unit}`.trim()));
  const range = (figure, loads) => {
    const values = loads.map((load) => load[figure.key]);
    return `${shown(figure, Math.min(...values))}–${shown(figure, Math.max(...values))}`;
  };
  return [
    row(['arrangement', ...heads]),
    row(['---', ...FIGURES.map(() => '---:')]),
    ...arrangements.map(({ name, loads }) => row([name, ...FIGURES.map((figure) => shown(figure, medians(loads)[figure.key]))])),
    row(['ratio', ...FIGURES.map(({ key }) => (naive[key] ? (ours[key] / naive[key]).toFixed(2) : '–'))]),
    ...arrangements.map(({ name, loads }) => row([`${name}, single loads`, ...FIGURES.map((figure) => range(figure, loads))])),
  ].join('\n');
}

/** A line for each budget: what was measured, and whether that is within it. */
export function budgets(figures) {
  return FIGURES.filter(({ budget }) => budget !== undefined)
    .map((figure) => {
      const { key, name, unit, scale, budget } = figure;
      const met = figures[key] / scale <= budget;
      const limit = budget === 0 ? '0' : `≤ ${budget} ${unit}`;
      return `- ${name} ${limit}: ${met ? 'met' : 'missed'} with ${`${shown(figure, figures[key])} ${unit}`.trim()}`;
    })
    .join('\n');
}
