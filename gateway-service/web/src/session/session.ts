import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Session } from '../api/types';

export type Role = 'student' | 'guardian' | 'teacher' | 'principal' | 'company' | 'operator' | 'support';

const NOBODY: Session = { signedIn: false, roles: [], providers: [] };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => body(api.GET('/api/session')),
  staleTime: Infinity,
});

export function useSession() {
  const session = useQuery(sessionQuery).data ?? NOBODY;
  return { ...session, is: (...roles: Role[]) => roles.some((role) => session.roles.includes(role)) };
}

/** The way to an account for whoever offers placements, and back to the same place. */
export function registrationAddress(place: { pathname: string; search: string }): string {
  return signInAddress(place) + '&page=registration';
}

/** The way to sign in and come back to the same place; what stands behind a # is secret at times and stays here. */
export function signInAddress(place: { pathname: string; search: string }): string {
  return `/login?returnTo=${encodeURIComponent(place.pathname + place.search)}`;
}

/** The way to Keycloak's own page for another password, and back. */
export function passwordAddress(pathname: string): string {
  return `/login?page=password&returnTo=${encodeURIComponent(pathname)}`;
}
