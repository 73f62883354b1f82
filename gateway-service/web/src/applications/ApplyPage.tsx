import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { MyApplication, OfferDetail } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { offerQuery } from '../search/offers';
import { ConsentAwaited, useConsentAwaited } from '../student/ConsentAwaited';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import { Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { ApplyForm } from './ApplyForm';
import styles from './ApplyPage.module.css';

export default function ApplyPage() {
  const { offerId = '' } = useParams();
  const offer = useQuery(offerQuery(offerId));
  return <PageAnswer of={offer}>{(found) => <Apply offer={found} />}</PageAnswer>;
}

function Apply({ offer }: { offer: OfferDetail }) {
  const t = useMessages();
  const [sent, setSent] = useState<MyApplication>();
  const awaited = useConsentAwaited();
  if (awaited === 'unknown') return <Loading title cards={2} />;
  if (awaited) return <ConsentAwaited offer={offer.id} to={t.apply.to(offer.title, offer.company.name)} />;
  return sent ? <Sent application={sent} /> : <ApplyForm offer={offer} onSent={setSent} />;
}

function Sent({ application }: { application: MyApplication }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <div className={`${ui.stack} ${styles.sent}`}>
      <Icon name="in" size={64} />
      <PageTitle title={t.apply.sentTitle} />
      <p>{t.apply.sentText(application.companyName, format.day(application.answerBy))}</p>
      <div className={ui.row}>
        <Link className={buttonLook()} to="/candidatures">
          {t.apply.see}
        </Link>
        <Link className={buttonLook('secondary')} to="/offres">
          {t.apply.another}
        </Link>
      </div>
    </div>
  );
}
