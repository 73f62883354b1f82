import { Link, useLocation } from 'react-router';
import { useMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useStopMails } from './settings';

/** From the link in a mail, without signing in. It asks once more: programs that check mails open every link. */
export default function StopMailsPage() {
  const t = useMessages();
  const token = useLocation().hash.slice(1);
  const stop = useStopMails();
  const choose = (
    <Link className={buttonLook('quiet')} to="/parametres/notifications">
      {t.settings.stop.choose}
    </Link>
  );

  if (stop.isSuccess) {
    return (
      <div className={`${ui.stack} ${ui.narrow}`} role="status">
        <PageTitle title={t.settings.stop.done} />
        <p>{t.settings.stop.doneText}</p>
        <div>{choose}</div>
      </div>
    );
  }
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.settings.stop.title} />
      {token ? (
        <p>{t.settings.stop.text}</p>
      ) : (
        <p className={ui.notice}>
          <Icon name="warn" /> <span>{t.settings.stop.noLink}</span>
        </p>
      )}
      {stop.isError && <Failure error={stop.error} />}
      <div className={ui.row}>
        {token && (
          <Button busy={stop.isPending} onClick={() => stop.mutate(token)}>
            {t.settings.stop.button}
          </Button>
        )}
        {choose}
      </div>
    </div>
  );
}
