import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MyApplication } from '../api/types';
import { useMessages } from '../i18n/language';
import { HOME, NO_FILTERS, queryOf, type Filters } from '../search/filters';
import { offerQuery } from '../search/offers';
import { useProfile } from '../student/profile';
import ui from '../ui/ui.module.css';

/** After a no, or no answer: where to go from here. */
export function NextSteps({ application }: { application: MyApplication }) {
  const t = useMessages();
  // The offer may be gone; then the week alone leads on.
  const offer = useQuery({ ...offerQuery(application.offerId), retry: false }).data;
  const near = useProfile().data?.home ? HOME : '';
  const search = (filters: Partial<Filters>) =>
    `/offres?${queryOf({ ...NO_FILTERS, week: application.week, around: near, ...filters }).toString()}`;
  return (
    <div className={ui.stackTight}>
      <p>
        <strong>{t.applications.next}</strong>
      </p>
      <ul className={ui.stackTight}>
        {offer ? (
          <>
            <li>
              <Link to={search({ trade: offer.tradeCode })}>{t.nextSteps.trade(offer.tradeLabel)}</Link>
            </li>
            <li>
              <Link to={search({ family: offer.family })}>{t.nextSteps.family}</Link>
            </li>
          </>
        ) : (
          <li>
            <Link to={search({})}>{t.nextSteps.week}</Link>
          </li>
        )}
        <li>{application.status === 'DECLINED' ? t.nextSteps.reread : t.nextSteps.keepText}</li>
        <li>
          {t.nextSteps.ask} <Link to="/candidatures/trouve">{t.found.link}</Link>
        </li>
      </ul>
    </div>
  );
}
