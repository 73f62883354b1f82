import { useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { csrfToken } from '../api/client';
import { LANGUAGES, useLanguage, type Language } from '../i18n/language';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import { forgetDrafts } from '../ui/useDraft';
import ui from '../ui/ui.module.css';
import styles from './AccountMenu.module.css';
import { chooseTheme, chosenTheme, THEMES } from './theme';

/** Who is signed in, language, appearance and the way out. */
export function AccountMenu() {
  const { t } = useLanguage();
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
        {session.signedIn && (
          <p className={styles.who}>
            <strong>{session.firstName}</strong>
            <span className={ui.hint}>{session.email}</span>
          </p>
        )}
        {session.is('student') && (
          <Link to="/profil" className={styles.item}>
            <Icon name="user" /> {t.nav.profile}
          </Link>
        )}
        <LanguageChoice />
        <ThemeChoice />
        {session.signedIn && <SignOut />}
      </div>
    </div>
  );
}

function LanguageChoice() {
  const { t, language, switchTo } = useLanguage();
  return (
    <fieldset className={styles.group}>
      <legend>{t.nav.language}</legend>
      <div className={styles.options}>
        {(Object.keys(LANGUAGES) as Language[]).map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === language}
            onClick={() => switchTo(each)}
          >
            {LANGUAGES[each]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function ThemeChoice() {
  const { t } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <fieldset className={styles.group}>
      <legend>{t.nav.theme}</legend>
      <div className={styles.options}>
        {THEMES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === theme}
            onClick={() => {
              chooseTheme(each);
              setTheme(each);
            }}
          >
            {t.nav.themes[each]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** A real form: the browser itself follows the way through Keycloak and back. */
function SignOut() {
  const { t } = useLanguage();
  const token = useRef<HTMLInputElement>(null);
  return (
    <form
      method="post"
      action="/logout"
      onSubmit={() => {
        forgetDrafts();
        if (token.current) token.current.value = csrfToken();
      }}
    >
      <input ref={token} type="hidden" name="_csrf" defaultValue={csrfToken()} />
      <button type="submit" className={styles.item}>
        <Icon name="lock" /> {t.nav.signOut}
      </button>
    </form>
  );
}
