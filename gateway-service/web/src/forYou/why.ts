import type { OfferForYou, Way } from '../api/types';
import { reasonWords } from '../discovery/reasons';
import type { Messages } from '../i18n/language';
import { minutesOf, MODE_ICONS } from '../reach/way';
import type { IconName } from '../ui/Icon';

export interface Reason {
  icon: IconName;
  words: string;
}

interface Format {
  list: (parts: string[]) => string;
  days: (week: string) => string;
}

/** Why an offer is proposed, each in a few words: what one likes, the way, the week, the seats. */
export function reasonsOf(one: OfferForYou, known: { home: boolean }, t: Messages, format: Format): Reason[] {
  const { types, interests, liked } = one.reasons;
  const likes = one.surprise || types.length + interests.length + liked.length > 0;
  const days = format.days(one.week);
  const week = one.ownWeek ? t.forYou.ownWeek : t.forYou.week;
  return [
    ...(likes ? [{ icon: 'heart' as const, words: reasonWords(one, t, format.list) }] : []),
    ...(one.way
      ? [wayReason(one.way, t)]
      : known.home
        ? [{ icon: 'home' as const, words: t.forYou.noWay }]
        : []),
    { icon: 'calendar', words: week(days) },
    { icon: 'check', words: t.forYou.seats(one.seatsLeft) },
  ];
}

function wayReason(way: Way, t: Messages): Reason {
  const time = t.reach.minutes(Math.max(way.minutesThere, way.minutesBack));
  const parts = [t.forYou.way[way.mode](time), t.forYou.backAt(t.reach.clock(minutesOf(way.homeAt)))];
  return {
    icon: MODE_ICONS[way.mode],
    words: parts.join(', ') + (way.estimated ? ` (${t.reach.estimated})` : ''),
  };
}
