import type { JourneyLeg } from '../api/types';
import { isWeek, weeksBetween, type IsoWeek } from '../time/isoWeek';
import { writeMeans } from './means';

export const MODE_ICONS = {
  WALK: 'walk',
  BIKE: 'bike',
  TRANSIT: 'bus',
  DRIVEN: 'car',
  DRIVEN_TO_STOP: 'car',
} as const;

/** Minutes after midnight of a time such as `07:41` or `07:41:00`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** What leads from one page about an offer to the next without losing the week, the starting point or who drives. */
export function wayQuery(
  week: string | undefined,
  around: string | undefined,
  drivenMinutes?: number | undefined,
): string {
  const query = new URLSearchParams();
  if (week) query.set('semaine', week);
  if (around) query.set('autour', around);
  writeMeans(query, { DRIVEN_TO_STOP: drivenMinutes });
  return query.toString();
}

interface ConfirmedFor {
  offerId: string;
  week: IsoWeek;
  lastWeek: IsoWeek;
}

/** The page of the way to a confirmed place; of a student's, for who may see theirs. */
export function placementWay({ offerId, week, lastWeek }: ConfirmedFor, studentId?: string): string {
  const query = new URLSearchParams({ semaine: week });
  if (lastWeek !== week) {
    query.set('de', week);
    query.set('a', lastWeek);
  }
  if (studentId) query.set('eleve', studentId);
  return `/stages/${offerId}/trajet?${query.toString()}`;
}

/** The weeks of the place that such a page is about, the one that it shows among them. */
export function weeksOfPlace(query: URLSearchParams, shown: IsoWeek): IsoWeek[] {
  const [first, last] = [query.get('de') ?? '', query.get('a') ?? ''];
  const weeks = isWeek(first) && isWeek(last) ? weeksBetween(first, last) : [];
  return weeks.includes(shown) ? weeks : [shown];
}

/** A leg in words needs its ends; at home and at the workplace there is no stop. */
export function isChange(leg: JourneyLeg): boolean {
  return leg.kind === 'WALK' && leg.from != null && leg.to != null;
}
