import { Link } from 'react-router';
import type { AgreementView } from '../api/types';
import { useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import ui from '../ui/ui.module.css';

/** From an agreement that all have signed to what is written during the internship and after it. */
export function AfterAgreement({ view }: { view: AgreementView }) {
  const t = useMessages();
  const words = t.feedback;
  // What an amendment changes is the same internship's.
  if (view.amends || !['SIGNED', 'SEALED', 'BROKEN_OFF'].includes(view.state)) return null;
  return (
    <p className={ui.row}>
      {view.you !== 'COMPANY' && view.you !== 'TUTOR' && (
        <Link className={buttonLook('secondary')} to={`/stages/${view.id}/carnet`}>
          {words.toLogbook}
        </Link>
      )}
      <Link className={buttonLook('secondary')} to={`/stages/${view.id}/bilan`}>
        {words.title}
      </Link>
    </p>
  );
}
