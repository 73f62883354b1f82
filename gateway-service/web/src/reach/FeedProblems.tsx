import type { Feed } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';

const SHOWN = 20;

export function Problems({
  problems: all,
  level,
}: {
  problems: Feed['problems'];
  level: Feed['problems'][number]['level'];
}) {
  const t = useDeskMessages();
  const problems = all.filter((each) => each.level === level);
  if (problems.length === 0) return null;
  return (
    <details open={level === 'ERROR'}>
      <summary>
        {level === 'ERROR' ? t.feeds.errors(problems.length) : t.feeds.warnings(problems.length)}
      </summary>
      <ul className={ui.stackTight}>
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>{problem.text}</li>
        ))}
        {problems.length > SHOWN && <li>…</li>}
      </ul>
    </details>
  );
}
