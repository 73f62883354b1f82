import type { Way } from '../api/types';
import { useFindingMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import { minutesOf, MODE_ICONS } from './way';
import styles from './WayLine.module.css';

/** The way to an offer in one line. */
export function WayLine({ way }: { way: Way }) {
  const t = useFindingMessages();
  const { first } = way;
  const clock = (time: string) => t.reach.clock(minutesOf(time));
  return (
    <p className={styles.way}>
      <Icon name={MODE_ICONS[way.mode]} size={18} />
      <span>
        <strong>{t.reach.minutes(Math.max(way.minutesThere, way.minutesBack))}</strong>{' '}
        {first
          ? first.drivenMinutes > 0
            ? t.reach.firstDriven(first.line, clock(first.at), first.stop, first.drivenMinutes)
            : t.reach.firstRide(first.line, clock(first.at), first.stop, first.walkMinutes)
          : t.reach.leave[way.mode](clock(way.leavesAt))}
        {way.mode === 'DRIVEN_TO_STOP' && first?.drivenMinutes === 0 && ` · ${t.reach.partlyDriven}`}
        {' · '}
        {t.reach.home(clock(way.homeAt))}
        {way.changes > 0 && ` · ${t.reach.changes(way.changes)}`}
        {way.worstDay && ` · ${t.reach.worst(t.reach.days[way.worstDay])}`}
        {way.estimated && ` · ${t.reach.estimated}`}
      </span>
    </p>
  );
}
