import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { SearchRequest } from '../api/types';

/** A first look at everything: the families and weeks on offer, with counts. */
export const overviewQuery = (programme?: string) =>
  queryOptions({
    queryKey: ['offers', 'overview', programme],
    queryFn: () =>
      change(() => api.POST('/api/offers/search', { body: { size: 1, ...(programme && { programme }) } })),
    staleTime: 5 * 60_000,
  });

/** @param programme a student's own, where only that counts */
export function useOverview(enabled = true, programme?: string) {
  return useQuery({ ...overviewQuery(programme), enabled });
}

export function useSearch(request: SearchRequest, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['offers', 'search', request],
    queryFn: ({ pageParam }) =>
      change(() =>
        api.POST('/api/offers/search', { body: { ...request, ...(pageParam && { cursor: pageParam }) } }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor || undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', 'one', id],
    queryFn: () => body(api.GET('/api/offers/{id}', { params: { path: { id } } })),
  });

export const tradesQuery = queryOptions({
  queryKey: ['trades'],
  queryFn: () => body(api.GET('/api/trades')),
  staleTime: Infinity,
});

/** The trades that people call so. */
export function useTradesCalled(text: string) {
  const asked = text.trim();
  return useQuery({
    queryKey: ['trades', 'called', asked],
    queryFn: () => body(api.GET('/api/trades', { params: { query: { text: asked } } })),
    placeholderData: keepPreviousData,
    enabled: asked.length > 1,
  });
}
