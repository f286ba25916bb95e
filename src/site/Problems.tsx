import { type Problem, problemLine, problemPlace } from '../compile/problem';
import { messages } from '../ui/messages';
import { problems as words } from '../ui/messages/problems';

/** What is wrong with the content, above the page that is made of the rest. `folder`: where its files lie. */
export function Problems({ folder, problems, draft }: { folder: string; problems: readonly Problem[]; draft: boolean }) {
  return (
    <section class="problems" lang={messages.language} aria-label={words.title(problems.length)}>
      <details open={!draft}>
        <summary>
          <strong>{words.title(problems.length)}.</strong> {draft ? words.draft : words.serving}
        </summary>
        <ol>
          {problems.map((problem) => (
            <li key={problemLine(problem)}>
              <code>
                {folder}/{problemPlace(problem)}
              </code>{' '}
              {problem.at && <b>{problem.at}</b>} {problem.field && <code>{problem.field}</code>} {words.expected(problem.expected)}{' '}
              {problem.cure !== undefined && <em>{words.cure(problem.cure)}</em>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
