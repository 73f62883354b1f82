import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import { useShellMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { useOffline } from '../api/connection';
import styles from './OfflineNotice.module.css';

const LOOK_AGAIN = 10_000;

/** Says that nobody answers, what can be read all the same, and fetches anew once somebody does. */
export function OfflineNotice() {
  const t = useShellMessages();
  const { is } = useSession();
  const queries = useQueryClient();
  const offline = useOffline();

  useEffect(() => {
    if (!offline) return;
    const look = () => void api.GET('/api/session').catch(() => undefined);
    const timer = setInterval(look, LOOK_AGAIN);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
      // Somebody answered: what is on screen is fetched anew.
      void queries.refetchQueries({ type: 'active' });
    };
  }, [offline, queries]);

  return (
    <div role="status">
      {offline && (
        <div className={`${ui.notice} ${ui.noticeAct} ${styles.notice}`}>
          <Icon name="warn" />
          <p>
            <strong>{t.offline.title}.</strong> {t.offline.text}{' '}
            {is('student') && (
              <>
                {t.offline.readable} <Link to="/candidatures">{t.nav.applications}</Link>,{' '}
                <Link to="/messages">{t.nav.inbox}</Link>.
              </>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
