import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { OfferToRead } from '../api/types';

export const toReviewQuery = queryOptions({
  queryKey: ['offers', 'to-review'],
  queryFn: () => body(api.GET('/api/offers/to-review')),
});

export const silentQuery = queryOptions({
  queryKey: ['companies', 'silent'],
  queryFn: () => body(api.GET('/api/companies/silent')),
});

/** A reason gives it back; a trade of the catalogue is the one that the company's words mean. */
export type Reading = { reason: string } | { tradeCode?: string };

/** Approves, or gives back with a reason, the version that was read. */
export function useReading(offer: OfferToRead) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reading: Reading) => {
      const params = { path: { id: offer.id } };
      return change<unknown>(() =>
        'reason' in reading
          ? api.POST('/api/offers/{id}/return', { params, body: { version: offer.version, ...reading } })
          : api.POST('/api/offers/{id}/approve', { params, body: { version: offer.version, ...reading } }),
      );
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}
