import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { Place } from '../map/projection';
import { hasMeans, listOf, type Means } from './means';

/** Where a way begins: a point, or one that its student has sealed for who is asking. */
export type WayStart = { origin: Place } | { start: string };

/** The way sheet of an offer for a week. The starting point goes in the body: no log of addresses has it. */
export function wayQueryOptions(
  offerId: string,
  week: string | undefined,
  from: WayStart | undefined,
  drivenMinutes: number | undefined,
) {
  return queryOptions({
    queryKey: ['offers', 'one', offerId, 'way', week, from, drivenMinutes],
    queryFn:
      week && from
        ? () =>
            change(() =>
              api.POST('/api/offers/{id}/way', {
                params: { path: { id: offerId } },
                body: { week, ...from, ...(drivenMinutes && { drivenMinutes }) },
              }),
            )
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

export function holesOptions(atMost: number) {
  return queryOptions({
    queryKey: ['reach', 'holes', atMost],
    queryFn: () => body(api.GET('/api/reach/holes', { params: { query: { atMost } } })),
    placeholderData: keepPreviousData,
  });
}
