import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { myRoundsQuery } from './rounds';

/** That wishes are being taken, or that a place waits for an answer. */
export function RoundNotice() {
  const t = useMessages();
  const format = useFormat();
  const rounds = useQuery(myRoundsQuery).data ?? [];
  const open = rounds.find(({ state }) => state === 'OPEN');
  const waits = rounds.some(({ awaitsAnswer }) => awaitsAnswer);
  if (!waits && !open && !rounds.some(({ state }) => state === 'CLOSED')) return null;
  return (
    <div className={`${ui.notice} ${waits ? ui.noticeAct : ''}`}>
      <Icon name="bell" />
      <div className={ui.stackTight}>
        <p>
          {waits
            ? t.rounds.placeWaits
            : open
              ? t.rounds.openUntil(format.day(open.closesOn), open.wishes.length)
              : t.rounds.closed}
        </p>
        <p>
          <Link className={buttonLook(waits ? 'primary' : 'secondary')} to="/voeux">
            {waits ? t.rounds.see : open ? t.rounds.rank : t.rounds.mine}
          </Link>
        </p>
      </div>
    </div>
  );
}
