import { batch, computed, signal } from '@preact/signals';
import type { Position } from 'geojson';
import { type Atlas, type Layer, type Preset, passagesIn } from '../core/atlas';
import { type Choice, choose, rankInText, rankOnMap } from '../core/choose';
import { daysIn, type Range } from '../core/day';
import { shows, visible } from '../core/filter';
import { histogram } from '../core/histogram';
import { type Mark, passagesOf } from '../core/mark';
import { type Ignored, startView, type View, wholeSpan } from '../core/view';
import type { MapState } from '../layers/expressions';

/** Where something was chosen: what chose it does not move in answer. */
export type Origin = 'map' | 'article' | 'popup' | 'address';

/** The words that the reader was led to. */
export interface Target {
  readonly passage: number;
  /** Id of the mark whose words are marked; null: the passage as a whole. */
  readonly mark: string | null;
}

/** How the address takes a change: as a step of its own, or as part of the step before (a drag that goes on). */
export type Step = 'own' | 'continued';

export type Explorer = ReturnType<typeof createExplorer>;

/** The whole state of the page: a few signals that are written, everything else computed from them. */
export function createExplorer(atlas: Atlas) {
  const start = startView(atlas);
  const marks = new Map(atlas.marks.map((mark) => [mark.id, mark]));
  const layers = new Map(atlas.layers.map((layer) => [layer.id, layer]));

  const hidden = signal<ReadonlySet<string>>(start.hidden);
  const range = signal<Range | null>(start.range);
  const selected = signal<string | null>(null);
  const reading = signal<number | null>(null);
  /** Marks that lie with the selected one under the same click or words. */
  const also = signal<readonly string[]>([]);
  /** Marks offered as a list. */
  const offered = signal<readonly string[] | null>(null);
  const target = signal<Target | null>(null);
  const pointedAt = signal<readonly string[]>([]);
  const ignored = signal<readonly Ignored[]>([]);
  /** Where the last choice was made, and how the address takes it: read by whoever follows a change. */
  const origin = signal<Origin>('address');
  const step = signal<Step>('own');
  /** Where on the map the last choice was made (lon/lat in degrees); null when it was made elsewhere. */
  const clickedAt = signal<Position | null>(null);
  /** Counts requests to bring marks into the map's view. */
  const camera = signal<{ readonly ids: readonly string[]; readonly count: number }>({ ids: [], count: 0 });

  const filter = computed(() => ({ hidden: hidden.value, range: range.value }));
  const shown = computed(() => visible(atlas.marks, filter.value));
  const counts = computed(() => {
    const inRange = visible(atlas.marks, { hidden: new Set(), range: range.value });
    const byLayer = new Map(atlas.layers.map(({ id }) => [id, 0]));
    for (const { id, layer } of atlas.marks) if (inRange.has(id)) byLayer.set(layer, (byLayer.get(layer) ?? 0) + 1);
    return byLayer;
  });
  const bins = computed(() => histogram(atlas.marks, atlas.span, hidden.value));
  const days = computed(() => range.value ?? atlas.span);
  const view = computed<View>(() => ({ range: range.value, hidden: hidden.value, feature: selected.value, passage: reading.value }));
  /** Marks to light up: what is pointed at, else those of the passage being read. */
  const lit = computed(() =>
    pointedAt.value.length > 0 ? pointedAt.value : reading.value === null ? [] : marksOf(reading.value).map(({ id }) => id),
  );

  /** Where the popup points: the mark itself, or the clicked place on a line or an area; null: nowhere on the map. */
  const popupAt = computed<Position | null>(() => {
    if (offered.value) return clickedAt.value ?? marks.get(offered.value[0] ?? '')?.anchor ?? null;
    const mark = selected.value ? marks.get(selected.value) : undefined;
    if (!mark || !shown.value.has(mark.id)) return null;
    return mark.shape === 'point' ? mark.anchor : (clickedAt.value ?? mark.anchor);
  });

  const byPassage = new Map<number, Mark[]>();
  for (const mark of atlas.marks) for (const n of passagesOf(mark)) byPassage.set(n, [...(byPassage.get(n) ?? []), mark]);
  const marksOf = (n: number): readonly Mark[] => byPassage.get(n) ?? [];
  const layerOf = (mark: Mark): Layer => layers.get(mark.layer) as Layer;

  const mapState = computed<MapState>(() => ({
    shown: [...shown.value].map(([id, how]) => (how === 'certain' ? id : `?${id}`)),
    selected: selected.value ?? '',
    lit: lit.value,
  }));

  const bring = (ids: readonly string[]): void => {
    camera.value = { ids, count: camera.value.count + 1 };
  };
  /** A selection that the filter took away is let go. */
  const keepSelection = (): void => {
    const mark = selected.value ? marks.get(selected.value) : undefined;
    if (mark && shows(mark, filter.value) === 'outside') close();
    const offer = offered.value?.filter((id) => shown.value.has(id)) ?? [];
    offered.value = offer.length > 0 ? offer : null;
  };

  function select(id: string, from: Origin, beside: readonly string[] = []): void {
    batch(() => {
      step.value = 'own';
      origin.value = from;
      selected.value = id;
      also.value = beside;
      offered.value = null;
      if (from !== 'map' && from !== 'popup') {
        clickedAt.value = null;
        bring([id]);
      }
    });
  }
  function close(): void {
    batch(() => {
      step.value = 'own';
      selected.value = null;
      also.value = [];
      offered.value = null;
    });
  }
  function follow(choice: Choice | null, from: Origin): void {
    if (choice === null) return close();
    if (choice.kind === 'open') return select(choice.id, from, choice.also);
    batch(() => {
      step.value = 'own';
      origin.value = from;
      selected.value = null;
      offered.value = choice.ids;
      if (from !== 'map') {
        clickedAt.value = null;
        bring(choice.ids);
      }
    });
  }
  const resolve = (ids: readonly string[]): Mark[] => ids.flatMap((id) => marks.get(id) ?? []);
  /** A click on the map, at a place in lon/lat, that hit these marks. */
  const hit = (ids: readonly string[], at: Position): void =>
    batch(() => {
      clickedAt.value = at;
      follow(choose(resolve(ids), rankOnMap), 'map');
    });
  /** Words of the article that rest on these marks. */
  const followWords = (ids: readonly string[], n: number, words: string): void =>
    batch(() => {
      follow(choose(resolve(ids), rankInText(n, words)), 'article');
      reading.value = n;
      target.value = null;
    });
  /** Makes a passage the one being read; `mark`: the mark whose words to mark there. */
  function read(n: number, from: Origin, mark: string | null = null): void {
    batch(() => {
      step.value = 'own';
      origin.value = from;
      reading.value = n;
      target.value = { passage: n, mark };
      if (from === 'article') bring(marksOf(n).flatMap(({ id }) => (shown.value.has(id) ? [id] : [])));
    });
  }
  /** Marks that the reader points at, on the map, in the article or in a list. */
  const point = (ids: readonly string[]): void => {
    if (ids.join() !== pointedAt.peek().join()) pointedAt.value = ids;
  };
  const dismiss = (): void => {
    ignored.value = [];
  };
  function toggle(layer: string): void {
    batch(() => {
      step.value = 'own';
      const next = new Set(hidden.value);
      if (!next.delete(layer)) next.add(layer);
      hidden.value = next;
      keepSelection();
    });
  }
  /** Chooses days; all of the span is no filter. A start after the end swaps them. */
  function setRange(next: Range | null, how: Step = 'own'): void {
    batch(() => {
      const { span } = atlas;
      const ordered = next && {
        from: Math.max(span.from, Math.min(next.from, next.to)),
        to: Math.min(span.to, Math.max(next.from, next.to)),
      };
      step.value = how;
      range.value = ordered && !wholeSpan(ordered, span) && ordered.from <= ordered.to ? ordered : null;
      keepSelection();
    });
  }
  /** Moves the chosen days by their own length, staying inside the span. */
  function shift(direction: 1 | -1): void {
    const { span } = atlas;
    const { from, to } = days.value;
    const by = direction * daysIn({ from, to });
    const moved = Math.max(span.from - from, Math.min(span.to - to, by));
    setRange({ from: from + moved, to: to + moved });
  }
  /** Takes a whole view, as an address gives it. */
  function show(next: View, notUnderstood: readonly Ignored[]): void {
    batch(() => {
      step.value = 'continued';
      origin.value = 'address';
      hidden.value = next.hidden;
      range.value = next.range;
      also.value = [];
      offered.value = null;
      clickedAt.value = null;
      selected.value = next.feature;
      reading.value = next.passage;
      target.value = next.passage === null ? null : { passage: next.passage, mark: next.feature };
      ignored.value = notUnderstood;
    });
  }

  return {
    atlas,
    hidden,
    range,
    selected,
    reading,
    also,
    offered,
    target,
    pointedAt,
    ignored,
    origin,
    step,
    camera,
    shown,
    counts,
    bins,
    days,
    view,
    lit,
    popupAt,
    mapState,
    mark: (id: string): Mark | undefined => marks.get(id),
    passage: (n: number) => passagesIn(atlas)[n - 1],
    isPreset: ({ from, to }: Preset): boolean => range.value?.from === from && range.value.to === to,
    marksOf,
    layerOf,
    point,
    dismiss,
    select,
    close,
    hit,
    followWords,
    read,
    toggle,
    setRange,
    shift,
    show,
    bring,
  };
}
