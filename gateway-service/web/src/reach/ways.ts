import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { Place } from '../map/projection';
import { hasMeans, listOf, type Means } from './means';

/** Where a way begins: a point, or one that its student has sealed for who is asking. */
export type WayStart = { origin: Place } | { start: string };

/** Where a way leads: to an offer, or to the commune of a place that a student found alone. */
export type WayAim = { offerId: string } | { communeCode: string; dayStart: string; dayEnd: string };

/** The way sheet for a week. The starting point goes in the body: no log of addresses has it. */
export function wayQueryOptions(
  to: WayAim | undefined,
  week: string | undefined,
  from: WayStart | undefined,
  drivenMinutes: number | undefined,
) {
  return queryOptions({
    queryKey: ['reach', 'way', to, week, from, drivenMinutes],
    queryFn:
      to && week && from
        ? () => {
            const common = { week, ...from, ...(drivenMinutes && { drivenMinutes }) };
            return 'offerId' in to
              ? change(() =>
                  api.POST('/api/offers/{id}/way', { params: { path: { id: to.offerId } }, body: common }),
                )
              : change(() => api.POST('/api/reach/way', { body: { ...common, ...to } }));
          }
        : skipToken,
  });
}

/** What lies within an hour of a starting point. */
export function reachMapOptions(origin: Place | undefined, week: string | undefined, means: Means) {
  return queryOptions({
    queryKey: ['reach', 'map', origin, week, means],
    queryFn:
      origin && week
        ? () =>
            change(() =>
              api.POST('/api/reach/map', {
                body: { origin, week, ...(hasMeans(means) && { means: listOf(means) }) },
              }),
            )
        : skipToken,
    placeholderData: keepPreviousData,
  });
}

/** Lines and stops, to be drawn. */
export const networkQuery = queryOptions({
  queryKey: ['reach', 'network'],
  queryFn: () => body(api.GET('/api/reach/network')),
  staleTime: 60 * 60_000,
});

export function coverageGapsOptions(atMost: number) {
  return queryOptions({
    queryKey: ['reach', 'gaps', atMost],
    queryFn: () => body(api.GET('/api/reach/coverage-gaps', { params: { query: { atMost } } })),
    placeholderData: keepPreviousData,
    // What is not known yet is asked for again; the page says so meanwhile.
    refetchInterval: ({ state }) => (state.data?.state === 'NOT_YET' ? 2_000 : false),
  });
}
