import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { onSessionExpired } from '../api/client';
import { useShellMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from '../ui/ui.module.css';
import { hasSignedOut, leave } from './leaving';
import { signInAddress, useSession } from './session';

/** Tells someone who was signed in that the session has ended; the page and what was typed stay as they are. */
export function ExpiredSession() {
  const t = useShellMessages();
  const { signedIn } = useSession();
  const place = useLocation();
  const [expired, setExpired] = useState(false);

  useEffect(() => onSessionExpired(() => (hasSignedOut() ? leave() : setExpired(true))), []);

  if (!expired || !signedIn) return null;
  return (
    <Dialog title={t.session.expired} onClose={() => setExpired(false)}>
      <p>{t.session.expiredText}</p>
      <p>{t.session.expiredKept}</p>
      <div className={styles.dialogActions}>
        <Button kind="secondary" onClick={() => setExpired(false)}>
          {t.session.later}
        </Button>
        <a className={buttonLook()} href={signInAddress(place)}>
          {t.session.again}
        </a>
      </div>
    </Dialog>
  );
}
