import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, change } from '../api/client';
import type { StudentProfile } from '../api/types';
import { NOTHING, type Interests } from '../discovery/kept';

/**
 * The offers that suit somebody best. What is known of them goes in the body: no log of addresses has it, and the
 * service forgets it.
 */
export function useOffersForYou(
  profile: StudentProfile | undefined,
  weeks: readonly string[] = [],
  interests: Interests = NOTHING,
  enabled = true,
) {
  const { answers, feedback } = interests;
  const home = profile?.home;
  const request = {
    answers,
    feedback,
    ...(home && { origin: { lat: home.lat, lon: home.lon } }),
    ...(profile && { weeks: [...weeks], programme: profile.programme }),
  };
  return useQuery({
    queryKey: ['offers', 'forYou', request],
    queryFn: () => change(() => api.POST('/api/discovery/offers', { body: request })),
    placeholderData: keepPreviousData,
    enabled,
  });
}
