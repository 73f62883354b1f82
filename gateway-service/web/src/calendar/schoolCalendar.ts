import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';

/** The weeks of the school year in this territory, with what falls into them. */
export const schoolCalendarQuery = queryOptions({
  queryKey: ['school-calendar'],
  queryFn: () => body(api.GET('/api/schools/calendar')),
  staleTime: 60 * 60 * 1000,
});
