import type { Loosening } from '../api/types';
import { useFindingMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import ui from '../ui/ui.module.css';

interface Props {
  found: readonly Loosening[];
  onLoosen: (filter: Loosening['filter']) => void;
}

/** Nothing was found: which single filter to leave out, and what that gives. */
export function LoosenedFilters({ found, onLoosen }: Props) {
  const t = useFindingMessages();
  const useful = found.filter((each) => each.count > 0);
  if (useful.length === 0) return null;
  return (
    <ul className={ui.stackTight}>
      {useful.map(({ filter, count }) => (
        <li key={filter}>
          <Button onClick={() => onLoosen(filter)}>{t.reach.without[filter](count)}</Button>
        </li>
      ))}
    </ul>
  );
}
