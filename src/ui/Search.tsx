import { useComputed, useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { refOf } from '../article/mark';
import { unreachable } from '../core/assert';
import type { EntryRef } from '../core/selection';
import type { Found, Goal } from '../lookup/search';
import { useExplorer, usePage } from './context';
import { EntrySign } from './EntrySign';
import { dateOf, kindOf, titleOf } from './entry-words';
import { type LayerResults, useLayerSearch } from './layer-search';
import { messages } from './messages';
import './search.css';

const { search } = messages;

/**
 * One box for places, passages, claims and claimants. The results are a list that the arrows walk and Enter takes, while the
 * focus stays in the box (WAI-ARIA: a list box told by `aria-activedescendant`).
 */
export function Search() {
  const { explorer, lookup } = usePage();
  const text = useSignal('');
  const open = useSignal(false);
  const at = useSignal(0);
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const found = useComputed(() => (text.value.trim() === '' ? null : (lookup.loaded.value?.find(text.value) ?? null)));
  const { by } = explorer.filter.value;
  const rows = useLayerSearch(text);
  const results = open.value && (found.value || rows.value.found.length > 0) ? [...(found.value ?? []), ...rows.value.found] : null;
  const state = stateOf(found.value, lookup.failed.value, rows.value);

  const choose = (one: Found | EntryRef | undefined): void => {
    if (!one) return;
    open.value = false;
    if (!('goal' in one)) return explorer.select(one, 'article');
    if (one.goal.kind === 'claimant') text.value = '';
    follow(explorer, one.goal);
  };
  const onKey = (event: KeyboardEvent): void => {
    const count = results?.length ?? 0;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (results) at.value = (at.value + move + count) % Math.max(1, count);
      else open.value = true;
    }
    if (event.key === 'Enter') choose(results?.[at.value]);
    // The first Escape closes the list, the next one empties the box, as browsers do by themselves.
    if (event.key === 'Escape' && results) {
      event.preventDefault();
      open.value = false;
    }
  };
  return (
    <search
      ref={box}
      class="search"
      data-covers-map=""
      onFocusOut={(event: FocusEvent) => {
        if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) open.value = false;
      }}
    >
      <input
        type="search"
        aria-label={search.label}
        placeholder={search.hint}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        aria-controls={`${id}-list`}
        {...(results?.length && { 'aria-activedescendant': `${id}-${at.value}` })}
        value={text.value}
        onFocus={lookup.load}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          at.value = 0;
          open.value = true;
          lookup.load();
        }}
        onKeyDown={onKey}
      />
      {by && (
        <button type="button" class="only" onClick={() => explorer.change({ by: null })}>
          {search.only([...by].join(', '))} <span aria-hidden="true">×</span>
        </button>
      )}
      <p class="sr" role="status">
        {open.value && text.value.trim() !== '' && state}
      </p>
      <div class="results" hidden={!open.value || text.value.trim() === ''}>
        {!results?.length && <p aria-hidden="true">{state}</p>}
        <div id={`${id}-list`} role="listbox" aria-label={search.results}>
          {(results ?? []).map((one, index) => (
            <Result key={index} id={`${id}-${index}`} found={one} chosen={index === at.value} onChoose={() => choose(one)} />
          ))}
        </div>
        {results && <LayersNote results={rows.value} />}
      </div>
    </search>
  );
}

function stateOf(found: readonly Found[] | null, failed: boolean, { found: rows, busy }: LayerResults): string {
  const count = (found?.length ?? 0) + rows.length;
  if (!found && count === 0) return failed ? search.failed : search.loading;
  return busy ? (count > 0 ? `${search.count(count)}. ` : '') + search.searchingOwn : search.count(count);
}

interface ResultProps {
  readonly id: string;
  readonly found: Found | EntryRef;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Result({ id, found, chosen, onChoose }: ResultProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (chosen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and takes the keys
    <div
      ref={box}
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {'goal' in found ? (
        <>
          <span class="what">
            <What goal={found.goal} />
          </span>
          <span>{found.words.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</span>
        </>
      ) : (
        <FoundEntry found={found} />
      )}
    </div>
  );
}

/** An entry of a layer that found it by itself: where it stands, and its title. */
function FoundEntry({ found }: { readonly found: EntryRef }) {
  const explorer = useExplorer();
  const entry = explorer.entry(found);
  if (!entry) return null;
  return (
    <>
      <span class="what">
        {kindOf(explorer, entry)}
        {explorer.absence(entry) && ` · ${search.notShown}`}
      </span>
      <span>{titleOf(explorer, entry)}</span>
    </>
  );
}

/** Below the results: how many of them are of a person's own layers, whether more are being looked for, and which layers hold more. */
function LayersNote({ results: { found, more, busy } }: { readonly results: LayerResults }) {
  if (!busy && found.length === 0) return null;
  const { foundLast, moreFound } = messages.entries;
  return (
    <p class="rows-note" aria-hidden={busy}>
      {busy ? search.searchingOwn : foundLast(found.length)} {more.length > 0 && moreFound(more.join(', '))}
    </p>
  );
}

/** What a result is, in words, with the sign of a mark. */
function What({ goal }: { readonly goal: Goal }) {
  const explorer = useExplorer();
  switch (goal.kind) {
    case 'passage':
      return <>{search.passage(goal.n)}</>;
    case 'note':
      return <>{search.note(goal.n)}</>;
    case 'claimant':
      return <>{search.claimant(goal.claims)}</>;
    case 'place':
      return <>{search.place(goal.of)}</>;
    case 'claim':
      return <>{search.claim(goal.n, explorer.mark(goal.id)?.title ?? '')}</>;
    case 'mark':
      return <MarkWhat id={goal.id} />;
    default:
      return unreachable(goal);
  }
}

function MarkWhat({ id }: { readonly id: string }) {
  const explorer = useExplorer();
  const mark = explorer.mark(id);
  const entry = mark && explorer.entry(refOf(mark));
  if (!entry) return null;
  return (
    <>
      <EntrySign sign={entry.sign} /> {kindOf(explorer, entry)} · {dateOf(explorer, entry)}
      {explorer.absence(entry) && ` · ${search.notShown}`}
    </>
  );
}

/** Goes where a result leads. */
function follow(explorer: ReturnType<typeof useExplorer>, goal: Goal): void {
  const open = (id: string): void => {
    const mark = explorer.mark(id);
    if (mark) explorer.select(refOf(mark), 'article');
  };
  switch (goal.kind) {
    case 'mark':
      return open(goal.id);
    case 'passage':
    case 'note':
      return explorer.read(goal.n, 'popup');
    case 'claim':
      open(goal.id);
      return explorer.read(goal.n, 'popup', goal.id);
    case 'claimant':
      return explorer.change({ by: new Set([goal.name]) });
    case 'place':
      explorer.close();
      return explorer.bringPlace(goal.at);
    default:
      return unreachable(goal);
  }
}
