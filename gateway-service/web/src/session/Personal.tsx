import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useShellMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import styles from '../ui/ui.module.css';
import { registrationAddress, signInAddress, useSession, type Role } from './session';

/** A page for some roles only. The services check again; this says it kindly and offers to sign in. */
export function Personal({ roles, children }: { roles?: readonly Role[]; children: ReactNode }) {
  const t = useShellMessages();
  const session = useSession();
  const place = useLocation();
  if (!session.signedIn) {
    return (
      <div className={styles.stack}>
        <PageTitle title={t.session.needed} />
        <p className={styles.soft}>{t.session.neededText}</p>
        <div className={styles.row}>
          <a className={buttonLook()} href={signInAddress(place)}>
            {t.nav.signIn}
          </a>
          {roles?.includes('company') && (
            <a className={buttonLook('secondary')} href={registrationAddress(place)}>
              {t.session.register}
            </a>
          )}
        </div>
      </div>
    );
  }
  if (roles && !session.is(...roles)) {
    return (
      <div className={styles.stack}>
        <PageTitle title={t.session.wrongRole} />
        <p className={styles.soft}>{t.errors.forbidden}</p>
        <div>
          <Link className={buttonLook('secondary')} to="/">
            {t.notFound.home}
          </Link>
        </div>
      </div>
    );
  }
  return children;
}
