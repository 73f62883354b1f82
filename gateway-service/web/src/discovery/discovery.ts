import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { StudentProfile } from '../api/types';
import { useLanguage } from '../i18n/language';
import { decided, type Interests } from './kept';

export function useChoices() {
  const { language } = useLanguage();
  return useQuery(
    queryOptions({
      queryKey: ['discovery', 'choices', language],
      queryFn: () => body(api.GET('/api/discovery/choices')),
      staleTime: Infinity,
    }),
  );
}

/** With home and weeks, trades that have a place for this pupil come first; the service forgets both. */
export function useResults(interests: Interests, profile: StudentProfile | undefined, enabled = true) {
  const { language } = useLanguage();
  const { answers, feedback } = interests;
  const request = {
    answers,
    feedback,
    ...(profile?.home && { origin: { lat: profile.home.lat, lon: profile.home.lon } }),
    ...(profile && { weeks: profile.weeks, programme: profile.programme }),
  };
  return useQuery({
    queryKey: ['discovery', 'results', language, request],
    queryFn: () => change(() => api.POST('/api/discovery/results', { body: request })),
    placeholderData: keepPreviousData,
    enabled: enabled && decided(interests) > 0,
  });
}

export function useTrade(code: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['trades', 'one', language, code],
    queryFn: () => body(api.GET('/api/trades/{code}', { params: { path: { code } } })),
  });
}
