import { useQuery } from '@tanstack/react-query';
import type { FoundPlace, MyApplication } from '../api/types';
import { useMyApplications } from '../applications/applications';
import { myFoundPlacesQuery } from '../applications/foundPlaces';
import { useHolidayWeeks } from '../calendar/useHolidayWeeks';
import { useSession } from '../session/session';
import { useTerritory } from '../territory/territory';
import { weekOf, weeksBetween, type IsoWeek } from '../time/isoWeek';
import { blockFrom } from './block';
import { useProfile } from './profile';

/** Weeks that have their place, `week` the first of them: one that was applied for, or one found alone. */
export type Placed =
  | { week: IsoWeek; weeks: readonly IsoWeek[]; application: MyApplication; found?: never }
  | { week: IsoWeek; weeks: readonly IsoWeek[]; found: FoundPlace; application?: never };

const DAYS_A_WEEK = 5;

export interface MyWeeks {
  /** Whether the school has set any. */
  known: boolean;
  /** Those to come that have no place yet. */
  free: IsoWeek[];
  /** Those to come of which several companies may each have some days, and some are left. */
  shared: IsoWeek[];
  /** Weeks of the holidays to come, for offers of one of these programmes: asked for alone, a chamber signs. */
  holidays: { weeks: ReadonlySet<IsoWeek>; programmes: readonly string[] };
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
  const ofHolidays = (territory.data?.holidayProgrammes ?? [])
    .filter(({ besides }) => besides.includes(profile.data?.programme ?? ''))
    .map(({ id }) => id);
  const holidayWeeks = useHolidayWeeks(student && ofHolidays.length > 0);
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
    shared: weeks.filter((week) => {
      const there = placed.filter((each) => each.weeks.includes(week));
      const days = there.flatMap(({ found: place }) => place?.days ?? []);
      return (
        week > now &&
        there.length > 0 &&
        there.every(({ found: place }) => (place?.days.length ?? 0) > 0) &&
        days.length < DAYS_A_WEEK
      );
    }),
    holidays: {
      weeks: new Set([...holidayWeeks].filter((week) => week > now && !weeks.includes(week))),
      programmes: ofHolidays,
    },
    placed,
    blockOf,
    isLoading: profile.isLoading || applications.isLoading || found.isLoading,
  };
}

/** Whether the pupil may ask an offer of these programmes for that week of the holidays. */
export function isHoliday(week: IsoWeek, mine: MyWeeks, programmes: readonly string[]): boolean {
  return mine.holidays.weeks.has(week) && programmes.some((each) => mine.holidays.programmes.includes(each));
}

/** Why a week cannot be chosen; nothing if it can, or if nobody knows the pupil's weeks. */
export function whyNot(
  week: IsoWeek,
  mine: MyWeeks,
  programmes: readonly string[],
): 'placedThen' | 'notMyWeek' | undefined {
  if (mine.placed.some((each) => each.weeks.includes(week))) return 'placedThen';
  return mine.known && !mine.free.includes(week) && !isHoliday(week, mine, programmes)
    ? 'notMyWeek'
    : undefined;
}
