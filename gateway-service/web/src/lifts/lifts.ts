import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';

export const liftsQuery = (offerId: string) =>
  queryOptions({
    queryKey: ['lifts', offerId],
    queryFn: () => body(api.GET('/api/lifts', { params: { query: { offerId } } })),
  });

export const offeredLiftsQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['lifts', 'offered', companyId],
    queryFn: () => body(api.GET('/api/lifts/offered', { params: { query: { companyId } } })),
  });

/** The student's own rides, or those of a guardian's children. */
export const myRidesQuery = queryOptions({
  queryKey: ['rides', 'mine'],
  queryFn: () => body(api.GET('/api/rides/mine')),
});

export const ridesOfSchoolQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['rides', schoolId],
    queryFn: () => body(api.GET('/api/rides', { params: { query: { schoolId } } })),
  });

export const confirmedPlacesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['placements', 'confirmed', schoolId],
    queryFn: () => body(api.GET('/api/placements/confirmed', { params: { query: { schoolId } } })),
  });

/** What somebody does about the ride of a place. */
export type RideAct = { act: 'ask'; liftId: string } | { act: 'agree' | 'seen' | 'end' };

export function useRideAct(applicationId: string) {
  const queries = useQueryClient();
  const params = { path: { id: applicationId } };
  return useMutation({
    mutationFn: (wish: RideAct) => {
      switch (wish.act) {
        case 'ask':
          return change<unknown>(() =>
            api.POST('/api/applications/{id}/ride', { params, body: { liftId: wish.liftId } }),
          );
        case 'agree':
          return change<unknown>(() => api.POST('/api/applications/{id}/ride/agree', { params }));
        case 'seen':
          return change<unknown>(() => api.POST('/api/applications/{id}/ride/seen', { params }));
        case 'end':
          return change<unknown>(() => api.POST('/api/applications/{id}/ride/end', { params }));
      }
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['rides'] });
      void queries.invalidateQueries({ queryKey: ['lifts'] });
    },
  });
}
