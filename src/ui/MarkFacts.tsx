import type { Mark } from '../article/mark';
import { Claims } from './Claims';
import { useExplorer } from './context';
import { messages } from './messages';
import { Sources } from './Sources';
import { CountedDays, States } from './States';

/** What the popup of a mark tells: what it was when, who says so, where, and who else reports it. */
export function MarkFacts({ mark }: { readonly mark: Mark }) {
  const { atlas } = useExplorer();
  const { where } = mark;
  return (
    <>
      {mark.states.length > 0 && <States mark={mark} />}
      <Claims mark={mark} />
      {mark.states.length > 0 && <CountedDays mark={mark} />}
      <p class="where">
        <strong>{messages.place}:</strong> {where.name}, {messages.precision(where.precision, where.radiusKm)}.{' '}
        {where.found && (
          <span class="found" lang={atlas.language}>
            {where.found}
          </span>
        )}
        {mark.parts && <> {messages.parts(mark.parts.map(({ name }) => name))}</>}
        {where.edgeKm !== undefined && <> {messages.generalised(where.edgeKm)}</>}
        {mark.measured && <> {messages.measured(mark.measured.km.toLocaleString('en'), mark.measured.resolution)}</>}
      </p>
      <Sources mark={mark} />
    </>
  );
}
