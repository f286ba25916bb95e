import type { Look, SelectedLook } from '../../lookup/look';
import { direction, distance, inSentence } from './en-distance';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The sentences of the map in words. */
export const words = {
  loading: 'The words for the map are on their way …',
  extent: ({ size: [wide, high], around, corners, places }: Look) => {
    const view = `The map shows about ${distance(wide)} from west to east and ${distance(high)} from north to south`;
    const near = around ? `, around ${around}` : '';
    const between = corners ? `, from ${corners[0]} in the south-west to ${corners[1]} in the north-east` : '';
    return `${view}${near}${between}.${places.length > 0 ? ` In it lie ${list.format(places)}.` : ''}`;
  },
  layers: ({ layers }: Look) =>
    layers.length === 0
      ? 'None of the marks shown lies in this part.'
      : `The marks in it: ${list.format(layers.map(({ title, count }) => `${title} (${count})`))}.`,
  days: (from: string, to: string) => `The days are those from ${from} to ${to}.`,
  nearest: ({ nearest, selected }: Look) =>
    nearest
      ? `${nearest.one} nearest to ${selected ? 'what is chosen' : 'the middle'}: ${nearest.name}, ${distance(nearest.km)} to the ${direction(nearest.bearing)}.`
      : '',
  selected: ({ title, spread, radiusKm, fromLine, capitals }: SelectedLook, line: string | null) => {
    const of = (km: number, bearing: number, name: string) =>
      km < 1 ? `at ${name}` : `${distance(km)} ${direction(bearing)} of ${name}${km < radiusKm ? ' (nearer than its place is known)' : ''}`;
    const ways = [
      ...(fromLine && line ? [of(fromLine.km, fromLine.bearing, inSentence(line))] : []),
      ...capitals.map(({ km, bearing, name }) => of(km, bearing, name)),
    ];
    const where = ways.length > 0 ? ` ${spread ? 'Its middle lies' : 'It lies'} ${list.format(ways)}.` : '';
    return `Chosen is “${title}”.${where}${radiusKm > 0 ? ` Its place is known to ±${radiusKm} km.` : spread ? ' No exact spot is given.' : ''}`;
  },
};
