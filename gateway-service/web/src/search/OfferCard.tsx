import { Link } from 'react-router';
import type { OfferCard as Offer } from '../api/types';
import { useFormat, useFindingMessages } from '../i18n/language';
import { ReservedBadge } from '../offer/ReservedBadge';
import { wayQuery } from '../reach/way';
import { WayLine } from '../reach/WayLine';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './OfferCard.module.css';
import { OfferFrame } from './OfferFrame';

interface Props {
  offer: Offer;
  /** The week someone searches for, shown instead of the first one. */
  week?: string | undefined;
  /** Where they start from, as the address says it: the offer's page goes on from there. */
  around?: string | undefined;
  /** How far they are driven to a stop. */
  driven?: number | undefined;
  /** How it differs from others of its title. */
  differs?: string | undefined;
}

export function OfferCard({ offer, week, around, driven, differs }: Props) {
  const t = useFindingMessages();
  const format = useFormat();
  const shown =
    offer.weeks.find((each) => each.week === week) ??
    offer.weeks.find((each) => each.seatsLeft > 0) ??
    offer.weeks[0];
  const others = offer.weeks.length - 1;
  const session = useSession();
  return (
    <OfferFrame offer={offer}>
      <h2>
        <Link to={{ pathname: `/offres/${offer.id}`, search: wayQuery(week, around, driven) }}>
          {offer.title}
        </Link>
      </h2>
      <p className={ui.soft}>
        {offer.companyName} · {offer.tradeLabel}
      </p>
      {/* Students find nothing but what is for them; whoever else looks has all levels in one list. */}
      {!session.is('student') && offer.programmes.length > 0 && (
        <p className={ui.hint}>{t.search.forWhom(offer.programmes.map(format.programme).join(', '))}</p>
      )}
      {differs && <p className={ui.hint}>{t.search.differs(differs)}</p>}
      <p className={styles.where}>
        <Icon name="pin" size={18} />
        <span>
          {offer.communeName}
          {offer.distanceKm != null && <strong> {t.search.distance(format.number(offer.distanceKm))}</strong>}
        </span>
      </p>
      {offer.way && <WayLine way={offer.way} />}
      {offer.lodging && (
        <p className={styles.where}>
          <Icon name="home" size={18} />
          <span>
            {t.search.tooFar}{' '}
            <Link
              className={styles.above}
              to={{ pathname: `/offres/${offer.id}/trajet`, search: wayQuery(week, around, driven) }}
            >
              {t.reach.lodging(offer.lodging.name, offer.lodging.communeName)}
            </Link>
            {', '}
            {t.reach.lodgingWay[offer.lodging.mode](t.reach.minutes(offer.lodging.minutes))}
          </span>
        </p>
      )}
      {offer.answersInDays != null && (
        <p className={styles.where}>
          <Icon name="clock" size={18} />
          <span>{t.offer.answers.days(offer.answersInDays)}</span>
        </p>
      )}
      {offer.reserved && (
        <p>
          <ReservedBadge reserved={offer.reserved} />
        </p>
      )}
      {shown && (
        <p className={styles.when}>
          <Icon name="calendar" size={18} />
          <span>
            {format.week(shown.week)}
            {others > 0 && <span className={ui.soft}> {t.search.moreWeeks(others)}</span>}
          </span>
          <span className={`${ui.badge} ${shown.seatsLeft > 0 ? ui.good : ''}`}>
            {t.search.seats(shown.seatsLeft)}
          </span>
        </p>
      )}
    </OfferFrame>
  );
}
