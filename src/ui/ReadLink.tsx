import { useExplorer } from './context';
import { messages } from './messages';

interface Props {
  /** Number of the passage that it leads to. */
  readonly n: number;
  /** Id of the mark whose words are to be marked there. */
  readonly mark?: string;
  /** Whether all of its name is seen, or the number alone. */
  readonly whole?: boolean;
}

/** "Read in the article, ¶9". The link holds without scripts, as an address. */
export function ReadLink({ n, mark, whole = false }: Props) {
  const explorer = useExplorer();
  return (
    <a
      href={mark ? `?feature=${mark}&p=${n}` : `?p=${n}`}
      aria-label={messages.readInArticle(n)}
      onClick={(event) => {
        event.preventDefault();
        explorer.read(n, 'popup', mark ?? null);
      }}
    >
      {whole ? messages.readInArticle(n) : messages.passage(n)}
    </a>
  );
}
