import { Link, NavLink, useLocation } from 'react-router';
import { Wordmark } from '../brand/Mark';
import { useShellMessages } from '../i18n/language';
import { useInboxSummary } from '../inbox/inbox';
import { signInAddress, useSession, type Role } from '../session/session';
import { buttonLook } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { AccountMenu } from './AccountMenu';
import styles from './Header.module.css';

interface Entry {
  to: string;
  icon: IconName;
  label: string;
  for?: readonly Role[];
  /** Also for who is not signed in. */
  guests?: boolean;
}

export function Header() {
  const t = useShellMessages();
  const session = useSession();
  const place = useLocation();
  const unread = useInboxSummary(session.signedIn);

  const entries: readonly Entry[] = [
    { to: '/offres', icon: 'search', label: t.nav.search },
    { to: '/metiers', icon: 'spark', label: t.nav.trades, for: ['student', 'guardian'], guests: true },
    { to: '/candidatures', icon: 'paper', label: t.nav.applications, for: ['student'] },
    { to: '/enfants', icon: 'family', label: t.nav.children, for: ['guardian'] },
    { to: '/etablissement', icon: 'school', label: t.nav.school, for: ['teacher', 'principal'] },
    { to: '/entreprise', icon: 'shop', label: t.nav.company, for: ['company'] },
    { to: '/operateur', icon: 'shield', label: t.nav.operator, for: ['operator'] },
  ];

  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link to="/" className={styles.home} aria-label={t.nav.home}>
          <Wordmark />
        </Link>
        <nav
          className={session.signedIn ? `${styles.nav} ${styles.bar}` : styles.nav}
          aria-label={t.nav.main}
        >
          <ul>
            {entries
              .filter(
                (entry) => !entry.for || session.is(...entry.for) || (entry.guests && !session.signedIn),
              )
              .map((entry) => (
                <li key={entry.to}>
                  <NavLink to={entry.to}>
                    <Icon name={entry.icon} size={22} />
                    <span>{entry.label}</span>
                  </NavLink>
                </li>
              ))}
            {session.signedIn && (
              <li>
                <NavLink to="/messages">
                  <span className={styles.bell}>
                    <Icon name="bell" size={22} />
                    {unread > 0 && (
                      <span className={styles.count} aria-hidden="true">
                        {unread > 99 ? '99+' : unread}
                      </span>
                    )}
                  </span>
                  <span>
                    {t.nav.inbox}
                    {unread > 0 && <span className={ui.hidden}> ({t.nav.inboxUnread(unread)})</span>}
                  </span>
                </NavLink>
              </li>
            )}
          </ul>
        </nav>
        <div className={styles.end}>
          {!session.signedIn && (
            <a className={buttonLook()} href={signInAddress(place)}>
              {t.nav.signIn}
            </a>
          )}
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
