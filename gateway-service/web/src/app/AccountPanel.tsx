import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { LANGUAGES, useLanguage, type Language } from '../i18n/language';
import { useInstall } from '../offline/install';
import { passwordAddress, useSession, type Role } from '../session/session';
import { SignOutForm } from '../session/SignOutForm';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './AccountMenu.module.css';
import { chooseTheme, chosenTheme, THEMES } from './theme';

/** What the account menu holds, fetched when it is opened. */
export default function AccountPanel() {
  const { t } = useLanguage();
  const session = useSession();
  const { pathname } = useLocation();
  return (
    <>
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
      {session.signedIn && (
        <Link to="/parametres/notifications" className={styles.item}>
          <Icon name="bell" /> {t.nav.notifications}
        </Link>
      )}
      {session.signedIn && (
        <Link to="/mes-donnees" className={styles.item}>
          <Icon name="paper" /> {t.nav.myData}
        </Link>
      )}
      {session.signedIn && (
        <a href={passwordAddress(pathname)} className={styles.item}>
          <Icon name="lock" /> {t.nav.password}
        </a>
      )}
      {session.is('guardian', 'teacher', 'principal', 'company', 'operator', 'support') && (
        <a href="/login?page=second-factor&returnTo=/" className={styles.item}>
          <Icon name="shield" /> {t.nav.secondFactor}
        </a>
      )}
      <ProviderLinks />
      <Install />
      <LanguageChoice />
      <ThemeChoice />
      {session.signedIn && <SignOut />}
    </>
  );
}

/** Whose sign-in it is; a person links the one of their own kind. */
const PROVIDERS: Readonly<Record<string, { name: string; roles: readonly Role[] }>> = {
  educonnect: { name: 'ÉduConnect', roles: ['student'] },
  franceconnect: { name: 'FranceConnect', roles: ['guardian'] },
  proconnect: { name: 'ProConnect', roles: ['company', 'teacher', 'principal', 'operator'] },
};

function ProviderLinks() {
  const { t } = useLanguage();
  const session = useSession();
  return session.providers.map((alias) => {
    const provider = PROVIDERS[alias];
    if (!provider || !session.is(...provider.roles)) return null;
    return (
      <a key={alias} href={`/login?link=${alias}&returnTo=/`} className={styles.item}>
        <Icon name="shield" /> {t.nav.link(provider.name)}
      </a>
    );
  });
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

/** Where the browser offers it; the others say in their own menu how (the page of help tells). */
function Install() {
  const { t } = useLanguage();
  const install = useInstall();
  if (!install) return null;
  return (
    <button type="button" className={styles.item} onClick={install}>
      <Icon name="plus" /> {t.nav.install}
    </button>
  );
}

function SignOut() {
  const { t } = useLanguage();
  return (
    <SignOutForm>
      <button type="submit" className={styles.item}>
        <Icon name="lock" /> {t.nav.signOut}
      </button>
    </SignOutForm>
  );
}
