import { useQuery } from '@tanstack/react-query';
import { schoolCalendarQuery } from './schoolCalendar';

/** The weeks in which the pupils of the territory have holidays; none while that is not known yet. */
export function useHolidayWeeks(enabled = true): ReadonlySet<string> {
  return new Set(
    useQuery({ ...schoolCalendarQuery, enabled })
      .data?.weeks.filter(({ inHolidays }) => inHolidays)
      .map(({ week }) => week),
  );
}
