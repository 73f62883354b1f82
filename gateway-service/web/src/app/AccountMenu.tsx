import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useShellMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import styles from './AccountMenu.module.css';

const AccountPanel = lazy(() => import('./AccountPanel'));

/** Who is signed in, language, appearance and the way out. */
export function AccountMenu() {
  const t = useShellMessages();
  const session = useSession();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const open = openAt === pathname;

  useEffect(() => {
    if (!open) return;
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpenAt(undefined);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpenAt(undefined);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div ref={menu} className={styles.menu}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={session.signedIn ? t.nav.account : t.nav.settings}
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        <Icon name={session.signedIn ? 'user' : 'gear'} size={22} />
      </button>
      <div id={panelId} className={styles.panel} hidden={!open}>
        {open && (
          <Suspense>
            <AccountPanel />
          </Suspense>
        )}
      </div>
    </div>
  );
}
