import type { Precision, State, Status } from '../../core/mark';
import type { Order } from '../../core/order';
import type { Look, SelectedLook } from '../../lookup/look';
import type { Trouble } from '../../state/original';
import type { ThemeChoice } from '../../state/theme';
import { importing } from './en-import';
import { rows } from './en-rows';

/** A distance in words: metres below one kilometre, whole kilometres from ten on. */
const distance = (km: number): string =>
  km < 1 ? `${Math.round(km * 1000)} m` : `${km < 10 ? km.toFixed(1) : Math.round(km).toLocaleString('en')} km`;

const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** A direction in words. `bearing`: degrees clockwise from north. */
const direction = (bearing: number): string => WINDS[Math.round(bearing / 45) % WINDS.length] as string;

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** "the Durand Line" of "The Durand Line"; "the border" where there are several lines. */
const inSentence = (title: string | null): string => (title ? title.replace(/^The /, 'the ') : 'the border');

/** The sentences of the map in words. */
const words = {
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
  crossing: ({ crossing, selected }: Look) =>
    crossing
      ? `The nearest crossing to ${selected ? 'what is chosen' : 'the middle'} is ${crossing.name}, ${distance(crossing.km)} to the ${direction(crossing.bearing)}.`
      : '',
  selected: ({ title, spread, radiusKm, border, capitals }: SelectedLook, line: string | null) => {
    const of = (km: number, bearing: number, name: string) =>
      km < 1 ? `at ${name}` : `${distance(km)} ${direction(bearing)} of ${name}${km < radiusKm ? ' (nearer than its place is known)' : ''}`;
    const ways = [
      ...(border ? [of(border.km, border.bearing, inSentence(line))] : []),
      ...capitals.map(({ km, bearing, name }) => of(km, bearing, name)),
    ];
    const where = ways.length > 0 ? ` ${spread ? 'Its middle lies' : 'It lies'} ${list.format(ways)}.` : '';
    return `Chosen is “${title}”.${where}${radiusKm > 0 ? ` Its place is known to ±${radiusKm} km.` : spread ? ' No exact spot is given.' : ''}`;
  },
};

/** Every word of the interface that is not content of the atlas, in English. */
export const en = {
  importing,
  rows,
  /** BCP 47 tag of these words. */
  language: 'en',
  skip: 'Skip to the article',
  skipToEvents: 'Skip to the list of events',
  regions: {
    article: 'Article',
    map: 'Map',
    layers: 'Layers',
    claims: 'Claims',
    timeline: 'Timeline',
    crossings: 'Crossings',
    events: 'Events',
    words: 'The map in words',
    ledger: 'Not on the map',
  },
  canvas: 'Border area: arrow keys move it, plus and minus zoom, square brackets go from event to event, Enter opens, Escape closes',
  retells: 'Retells',
  passage: (n: number) => `¶${n}`,
  showPassage: (n: number) => `Show the marks of ¶${n} on the map`,
  backToMap: 'Back to the map',
  hiddenLayer: (title: string) => `${title}: hidden on the map.`,
  showLayer: (title: string) => `Show ${title}`,
  outsideClaims: (count: number) =>
    count === 1 ? 'One mark is left out by the choice of claims.' : `${count} marks are left out by the choice of claims.`,
  showAllClaims: 'Show all claims',
  outsideDates: (count: number) =>
    count === 1 ? 'One mark lies outside the chosen dates.' : `${count} marks lie outside the chosen dates.`,
  showAllDates: 'Show all dates',
  from: 'From',
  to: 'To',
  startOfRange: 'Start of range',
  endOfRange: 'End of range',
  earlier: 'Earlier',
  later: 'Later',
  all: 'All',
  presets: 'Periods',
  resetDates: 'Reset dates',
  shownOf: (shown: number, total: number, possible: number) =>
    `${shown} of ${total} marks shown${possible > 0 ? `: ${shown - possible} and ${possible} possible` : ''}`,
  possibleToo: (count: number) => `and ${count} possible`,
  onlyCertain: 'Only certain dates',
  knownOn: 'As known on',
  knownNow: 'Everything known',
  asKnown: (day: string) => `As known on ${day}: what was said later is left out.`,
  laterClaims: (count: number) => (count === 1 ? 'One claim was made later.' : `${count} claims were made later.`),
  whoClaims: 'Who says so',
  bothSides: 'Only what both sides or independent reports say',
  anybody: 'Everybody',
  signs: 'What the signs mean',
  signOf: {
    possible: 'dashed and pale: the date may lie in the range',
    halo: 'dashed circle: the place is known to this radius',
    area: 'hatched area: somewhere in it, no exact spot',
    along: 'repeated along a line: somewhere on it',
    line: 'a border line that is contested',
    barCertain: 'bar: dated to this day',
    barOngoing: 'pale bar: begun before, goes on',
    barPossible: 'hatched bar: possibly this day',
  },
  state: { open: 'open', closed: 'closed', partly: 'partly open', unknown: 'not known' } satisfies Record<State, string>,
  crossingOn: (name: string, state: string, day: string) => `${name}: ${state} on ${day}`,
  closedFor: (days: number, day: string, partly: boolean) =>
    `closed for ${days} ${days === 1 ? 'day' : 'days'} on ${day}${partly ? ', some of them partly open' : ''}`,
  closedSince: (day: string) => `by the reports below, since ${day}`,
  ribbonOf: (name: string, parts: string) => `${name}: ${parts}`,
  stretch: (state: string, from: string, to: string) => (from === to ? `${state} on ${from}` : `${state} from ${from} to ${to}`),
  claimedDays: (by: string, days: number, n: number) => `${by} (¶${n}) says ${days} days.`,
  countedFrom: (counts: readonly { from: string; end: string }[], days: number) =>
    `${counts.map(({ from, end }, index) => (index === 0 ? `Counted from ${from}, ${days} days are over on ${end}` : `from ${from}, on ${end}`)).join('; ')};`,
  countedOn: (day: string, counts: string) => `on ${day}, the day it speaks of, it was ${counts}.`,
  or: ' or ',
  coverage: (marked: number, all: number) => `${marked} of ${all} passages have a mark.`,
  withoutPlace: 'Passages without a place',
  withoutDate: 'Passages without a date',
  unmapped: 'Statements that have no mark',
  nothing: 'None.',
  openOriginal: 'Open the original',
  originalHelp: 'Have the article as a text file? It is compared here, paragraph by paragraph; nothing is sent or kept.',
  originalFile: 'Text file of the article',
  originalStatus: (found: number, all: number) => `${found} of ${all} passages match the article`,
  showOriginal: 'Show the original',
  matches: 'matches the article',
  otherLines: (count: number) => (count === 1 ? 'One line is no passage of the article' : `${count} lines are no passage of the article`),
  line: (line: number) => `Line ${line}`,
  trouble: {
    unreadable: 'This file could not be read as text.',
    insecure: 'This browser compares files only on a secure page (https, or localhost).',
  } satisfies Record<Trouble, string>,
  measured: (km: string, resolution: string) =>
    `${km} km long as it is drawn here, measured at a resolution of ${resolution}; a coarser drawing is shorter.`,
  said: (when: string) => `said ${when}`,
  badDate: (from: string, to: string) => `Give a day from ${from} to ${to}.`,
  theme: (choice: ThemeChoice) => `Colours: ${{ system: 'as the system', light: 'light', dark: 'dark' }[choice]}`,
  certainty: 'How sure: the fill of a sign',
  claimCount: (claims: number, conflicts: number) =>
    `${claims} ${claims === 1 ? 'claim' : 'claims'}${conflicts > 0 ? `, ${conflicts} of them in conflict with another` : ''}`,
  showEverything: 'Show everything',
  countLater: 'The article, which counts the days, was written later.',
  status: {
    agreed: 'both sides or independent',
    claimed: 'one side’s claim',
    disputed: 'disputed',
    unverified: 'unverified',
  } satisfies Record<Status, string>,
  conflicts: 'These accounts conflict',
  undated: 'no date',
  events: {
    sortBy: 'Sort by',
    order: { date: 'date', layer: 'layer', border: 'distance to the border' } satisfies Record<Order, string>,
    possible: 'possibly in range',
    fromBorder: (km: number) => `${distance(km)} from the border`,
    none: 'No mark fits what is chosen.',
  },
  follow: 'Follow the article',
  onlyInView: 'Only passages in view',
  inView: (count: number, all: number) => `${count} of ${all} in view`,
  walk: 'Walk',
  passages: 'Passage',
  nextPassage: 'Next passage',
  previousPassage: 'Previous passage',
  event: 'Event',
  nextEvent: 'Next event',
  previousEvent: 'Previous event',
  eventOf: (at: number, all: number, title: string, when: string) => `Event ${at} of ${all}: ${title}, ${when}`,
  distance,
  search: {
    label: 'Search',
    hint: 'Search places, passages, claims',
    results: 'Search results',
    count: (count: number) => (count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'result' : 'results'}`),
    loading: 'The index is on its way …',
    failed: 'The index could not be loaded. Type again to retry.',
    passage: (n: number) => `Passage ¶${n}`,
    claim: (n: number, title: string) => `Claim, ¶${n}: ${title}`,
    claimant: (claims: number) => `Claimant: show only ${claims === 1 ? 'the one claim' : `the ${claims} claims`}`,
    notShown: 'not on the map now',
    place: (kind: string) => {
      const kinds: Readonly<Record<string, string>> = {
        country: 'Country',
        capital: 'Capital',
        province: 'Province',
        sea: 'Sea',
        city: 'City',
        town: 'Town',
      };
      return `${kinds[kind] ?? 'Place'}: show on the map`;
    },
  },
  measure: {
    button: 'Measure',
    panel: 'Measured way',
    help: 'Click or tap the map, or move it with the arrow keys and press Enter to set a point at the cross. Escape ends.',
    first: (border: string) => `Start${border}`,
    next: (km: number, sum: number, border: string) => `${distance(km)}, ${distance(sum)} in all${border}`,
    border: (km: number, bearing: number, line: string | null) =>
      km < 0.05 ? `; on ${inSentence(line)}` : `; ${distance(km)} ${direction(bearing)} of ${inSentence(line)}`,
    undo: 'Take back',
    end: 'End measuring',
  },
  words,
  names: 'Names on the map',
  namesAlone: 'English',
  namesWith: (language: string) => `English and ${language}`,
  sheet: { raise: 'More of the text', lower: 'More of the map' },
  place: 'Place',
  sources: (count: number) => (count === 1 ? 'One other report' : `${count} other reports`),
  readInArticle: (n: number) => `Read in the article, ¶${n}`,
  alsoHere: 'Also here',
  close: 'Close',
  choose: (count: number) => `${count} marks here`,
  notShown: 'Not on the map now.',
  precision: (precision: Precision, radiusKm: number | undefined) => {
    const radius = radiusKm === undefined ? '' : `, known to ±${radiusKm} km`;
    return {
      exact: `exact spot${radius}`,
      place: `a place${radius}`,
      district: 'a district: no exact spot is given',
      province: 'a province: no exact spot is given',
      country: 'a country: no exact spot is given',
      line: 'along a line: no exact spot is given',
    }[precision];
  },
  ignored: (names: string) => `Part of this address was not understood and is left out: ${names}.`,
  dismiss: 'Dismiss',
  wholeView: 'Whole view',
  mapState: {
    loading: 'The map is on its way …',
    partial: 'A part of the map could not be loaded. Reload the page to try again.',
    failed: 'The map could not be started: a still map stands in its place.',
    unsupported: 'There is no WebGL2 here, which the map needs: a still map stands in its place.',
    lost: 'The graphics of this device were lost: a still map stands in until they come back.',
  },
  stillMap: 'Still map',
  beyond: 'Beyond this map',
  print: {
    map: 'The map',
    legend: 'Legend',
    possible: 'dashed and pale: possibly in the chosen dates',
    apart: 'A number in a box stands for a line or an area. A thin line leads from a sign to its place where signs would cover each other.',
    marks: (count: number, all: number) => `The marks: ${count} of ${all}`,
    dates: (from: string, to: string) => `Dates: ${from} to ${to}.`,
    onlyCertain: 'Only certain dates.',
    hiddenLayers: (titles: string) => `Hidden layers: ${titles}.`,
    saidBy: (names: string) => `Claims of: ${names}.`,
    withStatus: (statuses: string) => `Claims that are: ${statuses}.`,
  },
  knownTo: (radiusKm: number) => `known to ±${radiusKm} km`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  credits: 'Map data:',
  licences: 'Licences',
  newTab: '(opens in a new tab)',
  tabs: 'Parts of the page',
};
