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

/** Approves, or gives back with a reason, the version that was read. */
export function useReading(offer: OfferToRead) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string | undefined) => {
      const params = { path: { id: offer.id } };
      return change<unknown>(() =>
        reason === undefined
          ? api.POST('/api/offers/{id}/approve', { params, body: { version: offer.version } })
          : api.POST('/api/offers/{id}/return', { params, body: { version: offer.version, reason } }),
      );
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}
