import { useQuery } from '@tanstack/react-query';
import type { FoundPlace, MyApplication } from '../api/types';
import { useMyApplications } from '../applications/applications';
import { myFoundPlacesQuery } from '../applications/foundPlaces';
import { useSession } from '../session/session';
import { weekOf, type IsoWeek } from '../time/isoWeek';
import { useProfile } from './profile';

/** A week that has its place: one that was applied for, or one found alone. */
export type Placed =
  | { week: IsoWeek; application: MyApplication; found?: never }
  | { week: IsoWeek; found: FoundPlace; application?: never };

export interface MyWeeks {
  /** Whether the school has set any. */
  known: boolean;
  /** Those to come that have no place yet. */
  free: IsoWeek[];
  /** Places from this week on, the next one first. */
  placed: Placed[];
  isLoading: boolean;
}

/** The weeks of the pupil who is signed in: nobody can apply for another one. */
export function useMyWeeks(): MyWeeks {
  const student = useSession().is('student');
  const profile = useProfile();
  const applications = useMyApplications(student);
  const found = useQuery({ ...myFoundPlacesQuery, enabled: student });
  const now = weekOf(new Date());
  const weeks = profile.data?.weeks ?? [];
  const placed: Placed[] = [
    ...(applications.data ?? [])
      .filter(({ status }) => status === 'CONFIRMED')
      .map((application) => ({ week: application.week, application })),
    ...(found.data ?? []).map((place) => ({ week: place.week, found: place })),
  ]
    .filter(({ week }) => week >= now)
    .sort((a, b) => a.week.localeCompare(b.week));
  return {
    known: weeks.length > 0,
    free: weeks.filter((week) => week > now && !placed.some((each) => each.week === week)),
    placed,
    isLoading: profile.isLoading || applications.isLoading || found.isLoading,
  };
}

/** Why a week cannot be chosen; nothing if it can, or if nobody knows the pupil's weeks. */
export function whyNot(week: IsoWeek, mine: MyWeeks): 'placedThen' | 'notMyWeek' | undefined {
  if (mine.placed.some((each) => each.week === week)) return 'placedThen';
  return mine.known && !mine.free.includes(week) ? 'notMyWeek' : undefined;
}
