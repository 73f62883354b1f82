import { useLocation } from 'react-router';
import { useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';

/** Why a sign-in came back without success, as the gateway says in the address, and one click to go on. */
export default function SignInNotice() {
  const t = useMessages();
  const { search } = useLocation();
  const why = new URLSearchParams(search).get('connexion') ?? '';
  const words: Readonly<Record<string, string>> = t.signInFailed.why;
  return (
    <div className={`${ui.notice} ${ui.noticeBad}`} role="alert">
      <Icon name="warn" />
      <div className={ui.stackTight}>
        <p>
          <strong>{t.signInFailed.title}</strong> {words[why] ?? words.echec}
        </p>
        <div>
          <a className={buttonLook()} href="/login">
            {t.signInFailed.again}
          </a>
        </div>
      </div>
    </div>
  );
}
