import type { RoundReason } from '../api/types';
import { useMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';

/** Why better wishes went to others: others are numbers here. */
export function Reasons({ reasons }: { reasons: readonly RoundReason[] }) {
  const t = useMessages();
  if (reasons.length === 0) return null;
  return (
    <ul className={ui.bullets}>
      {reasons.map(({ rank, why, pupils, wishes }) => (
        <li key={rank}>
          {why === 'NEEDED' ? t.rounds.needed(rank, pupils) : t.rounds.othersLose(rank, pupils, wishes)}
        </li>
      ))}
    </ul>
  );
}
