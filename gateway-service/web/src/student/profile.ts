import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { useSession } from '../session/session';

export const profileQuery = queryOptions({
  queryKey: ['students', 'me'],
  queryFn: () => body(api.GET('/api/students/me')),
  staleTime: 5 * 60_000,
});

/** The signed-in student's own profile; nobody else has one. */
export function useProfile() {
  const session = useSession();
  return useQuery({ ...profileQuery, enabled: session.is('student') });
}
