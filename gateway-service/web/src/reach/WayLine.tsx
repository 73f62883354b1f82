import type { Way } from '../api/types';
import { useMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import { minutesOf, MODE_ICONS } from './way';
import styles from './WayLine.module.css';

/** The way to an offer in one line. */
export function WayLine({ way }: { way: Way }) {
  const t = useMessages();
  const clock = (time: string) => t.reach.clock(minutesOf(time));
  return (
    <p className={styles.way}>
      <Icon name={MODE_ICONS[way.mode]} size={18} />
      <span>
        <strong>{t.reach.minutes(Math.max(way.minutesThere, way.minutesBack))}</strong>{' '}
        {way.first
          ? t.reach.firstRide(way.first.line, clock(way.first.at), way.first.stop, way.first.walkMinutes)
          : t.reach.leave[way.mode](clock(way.leavesAt))}
        {' · '}
        {t.reach.home(clock(way.homeAt))}
        {way.changes > 0 && ` · ${t.reach.changes(way.changes)}`}
        {way.worstDay && ` · ${t.reach.worst(t.reach.days[way.worstDay])}`}
        {way.estimated && ` · ${t.reach.estimated}`}
      </span>
    </p>
  );
}
