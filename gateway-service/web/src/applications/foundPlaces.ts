import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { FoundPlaceRequest } from '../api/types';

export const myFoundPlacesQuery = queryOptions({
  queryKey: ['applications', 'found'],
  queryFn: () => body(api.GET('/api/found-places/mine')),
});

export const theirFoundPlacesQuery = queryOptions({
  queryKey: ['children', 'found'],
  queryFn: () => body(api.GET('/api/found-places/of-my-children')),
});

export function useRecordFoundPlace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (place: FoundPlaceRequest) => change(() => api.POST('/api/found-places', { body: place })),
    // It ends applications of that week too.
    onSettled: () => void queries.invalidateQueries({ queryKey: ['applications'] }),
  });
}

export function useTakeBackFoundPlace() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      change<unknown>(() => api.POST('/api/found-places/{id}/take-back', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['applications'] }),
  });
}
