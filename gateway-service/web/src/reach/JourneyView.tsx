import type { Journey, JourneyLeg } from '../api/types';
import { useMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { JourneyStrip } from './JourneyStrip';
import { isChange, minutesOf } from './way';
import styles from './JourneyView.module.css';

interface Props {
  title: string;
  journey: Journey;
  /** What comes when the first bus is gone. */
  missed: Journey | null | undefined;
  /** When the day begins, on the way there. */
  lateAfter?: string;
  from: string;
  to: string;
}

const LEG_ICONS = { RIDE: 'bus', WALK: 'walk', DRIVE: 'car' } as const;

/** One way, drawn and in words. */
export function JourneyView({ title, journey, missed, lateAfter, from, to }: Props) {
  const t = useMessages();
  const clock = (time: string) => t.reach.clock(minutesOf(time));
  return (
    <div className={ui.stackTight}>
      <div className={`${ui.stackTight} ${styles.head}`}>
        <h3>
          {title} : {clock(journey.departure)} → {clock(journey.arrival)}
        </h3>
        <p className={ui.soft}>
          {t.reach.minutes(journey.minutes)} ·{' '}
          {journey.changes === 0 ? t.reach.direct : t.reach.changes(journey.changes)}
        </p>
      </div>
      <JourneyStrip legs={journey.legs} />
      <ol className={styles.legs}>
        {journey.legs.map((leg, index) => (
          <li key={index}>
            <span className={styles.time}>{clock(leg.departure)}</span>
            <span className={styles.sign}>
              <Icon name={LEG_ICONS[leg.kind]} size={18} />
            </span>
            <span>{words(leg)}</span>
          </li>
        ))}
        <li>
          <span className={styles.time}>{clock(journey.arrival)}</span>
          <span className={styles.sign}>
            <Icon name="pin" size={18} />
          </span>
          <strong>{to}</strong>
        </li>
      </ol>
      <p className={styles.missed}>
        <strong>{t.reach.missed}</strong> {missed ? next(missed) : t.reach.nothingLater}
      </p>
    </div>
  );

  function words(leg: JourneyLeg) {
    if (leg.kind === 'RIDE') {
      return (
        <>
          <strong>
            {t.reach.line(leg.line ?? '')}
            {leg.headsign && ` → ${leg.headsign}`}
          </strong>
          {leg.school && <> ({t.reach.schoolLine})</>}{' '}
          <span className={styles.how}>{t.reach.ride(leg.from ?? '', leg.to ?? '', clock(leg.arrival))}</span>
        </>
      );
    }
    if (leg.kind === 'DRIVE') return t.reach.drive(leg.minutes, leg.from ?? from, leg.to ?? to);
    if (isChange(leg)) return t.reach.walkBetween(leg.minutes, leg.to ?? '');
    return t.reach.walk(leg.minutes, leg.from ?? from, leg.to ?? to);
  }

  function next(later: Journey): string {
    const ride = later.legs.find((leg) => leg.kind === 'RIDE');
    const what = t.reach.nextRide(
      ride?.line ?? '',
      clock(ride?.departure ?? later.departure),
      clock(later.arrival),
    );
    const late = lateAfter !== undefined && minutesOf(later.arrival) > minutesOf(lateAfter);
    return late ? `${what} ${t.reach.tooLate}` : what;
  }
}
