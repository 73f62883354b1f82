import type { Lift } from '../api/types';
import { useFindingMessages } from '../i18n/language';
import { minutesOf } from '../reach/way';

/** A lift in one line. */
export function LiftLine({ lift }: { lift: Lift }) {
  const t = useFindingMessages();
  const clock = (time: string) => t.reach.clock(minutesOf(time));
  return (
    <span>
      <strong>{t.lifts.passes(lift.communeName, lift.spot, clock(lift.leavesAt))}</strong>
      {' · '}
      {lift.backAt ? t.lifts.back(clock(lift.backAt)) : t.lifts.noBack}
      {' · '}
      {t.lifts.seats(lift.seats)}
    </span>
  );
}
