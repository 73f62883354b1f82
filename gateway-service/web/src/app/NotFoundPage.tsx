import { Link } from 'react-router';
import { useShellMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';

export default function NotFoundPage() {
  const t = useShellMessages();
  return (
    <div className={ui.stack}>
      <PageTitle title={t.notFound.title} />
      <p className={ui.soft}>{t.notFound.text}</p>
      <div>
        <Link className={buttonLook()} to="/">
          {t.notFound.home}
        </Link>
      </div>
    </div>
  );
}
