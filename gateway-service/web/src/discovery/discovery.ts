import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
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

export function useResults(interests: Interests) {
  const { language } = useLanguage();
  const { answers, feedback } = interests;
  return useQuery({
    queryKey: ['discovery', 'results', language, answers, feedback],
    queryFn: () => change(() => api.POST('/api/discovery/results', { body: { answers, feedback } })),
    placeholderData: keepPreviousData,
    enabled: decided(interests) > 0,
  });
}

export function useTrade(code: string) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['trades', 'one', language, code],
    queryFn: () => body(api.GET('/api/trades/{code}', { params: { path: { code } } })),
  });
}
