import { Link } from 'react-router';
import { useShellMessages } from '../i18n/language';
import { buttonLook } from './Button';
import { PageTitle } from './PageTitle';
import ui from './ui.module.css';

export default function NotFound() {
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
