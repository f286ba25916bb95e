import type { Cell } from '../state/layer';
import { webAddress } from './link';
import { messages } from './messages';
import './cells.css';

/** The columns of an entry as they stand in its file; a link only where a cell is an address of the web. */
export function Cells({ cells }: { readonly cells: readonly Cell[] }) {
  return (
    <dl class="cells">
      {cells.map(([column, text], index) => {
        const address = webAddress(text);
        return (
          <div key={index}>
            <dt>{column}</dt>
            <dd>
              {address ? (
                <a href={address} target="_blank" rel="noopener noreferrer">
                  {text}
                  <span class="sr"> {messages.newTab}</span>
                </a>
              ) : (
                text
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
