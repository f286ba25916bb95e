import { STATES, type State } from '../article/mark';
import { messages } from './messages';
import { percent } from './scale';

const words = messages.states;
/** Height of a strip and of one that is only claimed, and where the strip begins in its row, px. */
const [HEIGHT, THIN, TOP] = [7, 3, 4];

interface Props {
  readonly state: State;
  /** Whether it is a claim that goes on after the last dated report. */
  readonly claimed: boolean;
  /** Begin and width in per cent of the strip's row. */
  readonly from: number;
  readonly width: number;
}

/** A stretch of a strip: closed is solid, partly open outlined, told differently hatched, not known dotted; a mere claim is thin. */
export function StripPart({ state, claimed, from, width }: Props) {
  const middle = TOP + HEIGHT / 2;
  if (state === 'unknown') return <line class="is-unknown" x1={percent(from)} x2={percent(from + width)} y1={middle} y2={middle} />;
  const height = claimed ? THIN : HEIGHT;
  return <rect class={`is-${state}`} x={percent(from)} width={percent(width)} y={middle - height / 2} height={height} />;
}

/** Every kind of stretch with its words, as items of a list; `of`: what stands before them. */
export function StripKey({ of = '' }: { readonly of?: string }) {
  const items = [
    ...STATES.map((state) => ({ state, claimed: false, text: words.state[state] })),
    { state: 'closed', claimed: true, text: words.claimed } as const,
  ];
  return (
    <>
      {items.map(({ state, claimed, text }) => (
        <li key={text}>
          <svg class="strip strip-key" aria-hidden="true">
            <StripPart state={state} claimed={claimed} from={4} width={92} />
          </svg>
          {of}
          {text}
        </li>
      ))}
    </>
  );
}
