import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { forgetPerson } from './leaving';
import { useSession } from './session';
import { SignOutForm } from './SignOutForm';

/** Where signing out ends, in the tab that asked for it and in all others. */
export default function SignedOutPage() {
  const t = useMessages();
  const { signedIn } = useSession();
  const onlyHere = new URLSearchParams(useLocation().search).has('keycloak');

  useEffect(() => {
    if (!signedIn) forgetPerson();
  }, [signedIn]);

  if (signedIn) {
    return (
      <div className={`${ui.stack} ${ui.narrow}`}>
        <PageTitle title={t.signOut.notYet} />
        <p>{t.signOut.notYetText}</p>
        <SignOutForm>
          <button type="submit" className={buttonLook()}>
            {t.nav.signOut}
          </button>
        </SignOutForm>
      </div>
    );
  }
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.signOut.title} />
      <p>{t.signOut.text}</p>
      {onlyHere && (
        <p className={`${ui.notice} ${ui.noticeBad}`} role="alert">
          <Icon name="warn" /> <span>{t.signOut.onlyHere}</span>
        </p>
      )}
      <div className={ui.row}>
        <a className={buttonLook()} href="/login?returnTo=%2F">
          {t.signOut.again}
        </a>
        <Link className={buttonLook('quiet')} to="/">
          {t.notFound.home}
        </Link>
      </div>
    </div>
  );
}
