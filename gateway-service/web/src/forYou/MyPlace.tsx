import { Link } from 'react-router';
import { AgreementCard } from '../agreements/AgreementCard';
import { useFormat, useMessages } from '../i18n/language';
import { placementWay } from '../reach/way';
import type { Placed } from '../student/myWeeks';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './ForYouPage.module.css';

/** The place that a pupil has, and what comes next. */
export function MyPlace({ place }: { place: Placed }) {
  const t = useMessages();
  const format = useFormat();
  const { application, found, week } = place;
  const title = application?.offerTitle ?? found?.trade;
  const company = application?.companyName ?? found?.companyName;
  const commune = application?.communeName ?? found?.commune;
  const way = application
    ? placementWay({ offerId: application.offerId, week, lastWeek: place.weeks.at(-1) ?? week })
    : `/stages/trouve/${found.id}/trajet`;
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby={`place-${week}`}>
      <div className={ui.stackTight}>
        <h2 id={`place-${week}`}>{t.forYou.place.title}</h2>
        <p>
          <strong>{format.weeks(place.weeks)}</strong>
        </p>
        <p>
          {title} · {company} · {commune}
          {found && ` · ${t.found.hours(format.clock(found.dayStart), format.clock(found.dayEnd))}`}
        </p>
      </div>
      <AgreementCard
        place={application ? { applicationId: application.id } : { foundPlaceId: found.id }}
        audience="STUDENT"
        level={3}
      />
      <div className={ui.stackTight}>
        <h3>{t.forYou.place.next}</h3>
        <ol className={styles.next}>
          <li>{t.forYou.place.agreement}</li>
          <li>{t.forYou.place.way}</li>
          <li>{t.forYou.place.before}</li>
        </ol>
      </div>
      <div className={ui.row}>
        <Link className={buttonLook()} to={way}>
          <Icon name="pin" size={18} /> {t.forYou.place.toWay}
        </Link>
        {application && (
          <Link className={buttonLook('secondary')} to={`/offres/${application.offerId}`}>
            {t.forYou.place.toOffer}
          </Link>
        )}
        <Link className={buttonLook('quiet')} to="/candidatures">
          {t.forYou.applications}
        </Link>
      </div>
    </section>
  );
}
