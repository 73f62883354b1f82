import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { schoolCalendarQuery } from './schoolCalendar';

/** Public holidays of this school year from Monday to Friday; none for who is not signed in as one who plans days. */
export function usePublicHolidays(): ReadonlySet<string> {
  const enabled = useSession().is('company', 'teacher', 'principal');
  const calendar = useQuery({ ...schoolCalendarQuery, enabled }).data;
  return new Set(calendar?.weeks.flatMap(({ publicHolidays }) => publicHolidays));
}
