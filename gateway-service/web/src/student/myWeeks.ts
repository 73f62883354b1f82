import { useQuery } from '@tanstack/react-query';
import type { FoundPlace, MyApplication } from '../api/types';
import { useMyApplications } from '../applications/applications';
import { myFoundPlacesQuery } from '../applications/foundPlaces';
import { useSession } from '../session/session';
import { useTerritory } from '../territory/territory';
import { weekOf, weeksBetween, type IsoWeek } from '../time/isoWeek';
import { blockFrom } from './block';
import { useProfile } from './profile';

/** Weeks that have their place, `week` the first of them: one that was applied for, or one found alone. */
export type Placed =
  | { week: IsoWeek; weeks: readonly IsoWeek[]; application: MyApplication; found?: never }
  | { week: IsoWeek; weeks: readonly IsoWeek[]; found: FoundPlace; application?: never };

export interface MyWeeks {
  /** Whether the school has set any. */
  known: boolean;
  /** Those to come that have no place yet. */
  free: IsoWeek[];
  /** Places from this week on, the next one first. */
  placed: Placed[];
  isLoading: boolean;
  /** The weeks of a place that begins then: of its whole block where the programme has blocks. */
  blockOf: (first: IsoWeek, offered?: (week: IsoWeek) => boolean) => IsoWeek[];
}

/** The weeks of the pupil who is signed in: nobody can apply for another one. */
export function useMyWeeks(): MyWeeks {
  const student = useSession().is('student');
  const profile = useProfile();
  const territory = useTerritory();
  const applications = useMyApplications(student);
  const found = useQuery({ ...myFoundPlacesQuery, enabled: student });
  const now = weekOf(new Date());
  const weeks = profile.data?.weeks ?? [];
  const blocks = territory.data?.blockProgrammes?.includes(profile.data?.programme ?? '') ?? false;
  const blockOf = (first: IsoWeek, offered: (week: IsoWeek) => boolean = () => true) =>
    blocks ? blockFrom(first, (week) => weeks.includes(week) && offered(week)) : [first];
  const placed: Placed[] = [
    ...(applications.data ?? [])
      .filter(({ status }) => status === 'CONFIRMED')
      .map((application) => ({ week: application.week, weeks: application.weeks, application })),
    ...(found.data ?? []).map((place) => ({
      week: place.week,
      weeks: weeksBetween(place.week, place.lastWeek),
      found: place,
    })),
  ]
    .filter((place) => place.weeks.some((week) => week >= now))
    .sort((a, b) => a.week.localeCompare(b.week));
  return {
    known: weeks.length > 0,
    free: weeks.filter((week) => week > now && !placed.some((each) => each.weeks.includes(week))),
    placed,
    blockOf,
    isLoading: profile.isLoading || applications.isLoading || found.isLoading,
  };
}

/** Why a week cannot be chosen; nothing if it can, or if nobody knows the pupil's weeks. */
export function whyNot(week: IsoWeek, mine: MyWeeks): 'placedThen' | 'notMyWeek' | undefined {
  if (mine.placed.some((each) => each.weeks.includes(week))) return 'placedThen';
  return mine.known && !mine.free.includes(week) ? 'notMyWeek' : undefined;
}
