import type { JourneyLeg } from '../api/types';
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

/** The page of the way to a confirmed place; of a student's, for who may see theirs. */
export function placementWay(offerId: string, week: string, studentId?: string): string {
  const query = new URLSearchParams({ semaine: week });
  if (studentId) query.set('eleve', studentId);
  return `/stages/${offerId}/trajet?${query.toString()}`;
}

/** A leg in words needs its ends; at home and at the workplace there is no stop. */
export function isChange(leg: JourneyLeg): boolean {
  return leg.kind === 'WALK' && leg.from != null && leg.to != null;
}
