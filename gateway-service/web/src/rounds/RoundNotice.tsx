import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { myRoundsQuery } from './rounds';

/** That wishes are being taken, or that a place waits for an answer. */
export function RoundNotice() {
  const t = useMessages();
  const rounds = useQuery(myRoundsQuery).data ?? [];
  const waits = rounds.some(({ awaitsAnswer }) => awaitsAnswer);
  if (!waits && !rounds.some(({ state }) => state === 'OPEN' || state === 'CLOSED')) return null;
  return (
    <div className={`${ui.notice} ${waits ? ui.noticeAct : ''}`}>
      <Icon name="bell" />
      <div className={ui.stackTight}>
        <p>{waits ? t.rounds.placeWaits : t.rounds.underWay}</p>
        <p>
          <Link className={buttonLook(waits ? 'primary' : 'secondary')} to="/voeux">
            {waits ? t.rounds.see : t.rounds.rank}
          </Link>
        </p>
      </div>
    </div>
  );
}
