import type { FoundPlace } from '../api/types';
import { mondayOf, type IsoWeek } from '../time/isoWeek';

export type CircuitDay = FoundPlace['days'][number];

/** The days of a school week. */
export const CIRCUIT_DAYS: readonly CircuitDay[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/** The date of one day of a week: `2027-02-01`. */
export function dateOf(week: IsoWeek, day: CircuitDay): string {
  const date = new Date(mondayOf(week));
  date.setUTCDate(date.getUTCDate() + CIRCUIT_DAYS.indexOf(day));
  return date.toISOString().slice(0, 10);
}

/** At which company the student is on which day of that week, as far as places are for some days alone. */
export function takenDays(places: readonly FoundPlace[], week: IsoWeek): Map<CircuitDay, string> {
  return new Map(
    places
      .filter((place) => place.week === week)
      .flatMap((place) => place.days.map((day) => [day, place.companyName] as const)),
  );
}

/** Of the chosen days, written with commas between, those that no other company has. */
export function freeDays(chosen: string, taken: ReadonlyMap<CircuitDay, string>): CircuitDay[] {
  return CIRCUIT_DAYS.filter((day) => chosen.split(',').includes(day) && !taken.has(day));
}
