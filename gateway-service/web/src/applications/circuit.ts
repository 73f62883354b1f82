import type { FoundPlace } from '../api/types';
import { mondayOf, type IsoWeek } from '../time/isoWeek';

const WEEK: readonly FoundPlace['days'][number][] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

/** The days of a school week. */
export const CIRCUIT_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

export type CircuitDay = (typeof CIRCUIT_DAYS)[number];

/** The date of one day of a week: `2027-02-01`. */
export function dateOf(week: IsoWeek, day: FoundPlace['days'][number]): string {
  const date = new Date(mondayOf(week));
  date.setUTCDate(date.getUTCDate() + WEEK.indexOf(day));
  return date.toISOString().slice(0, 10);
}

/** At which company the student is on which day of that week, as far as places are for some days alone. */
export function takenDays(
  places: readonly FoundPlace[],
  week: IsoWeek,
): Map<FoundPlace['days'][number], string> {
  return new Map(
    places
      .filter((place) => place.week === week)
      .flatMap((place) => place.days.map((day) => [day, place.companyName] as const)),
  );
}
