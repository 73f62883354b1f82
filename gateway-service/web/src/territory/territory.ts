import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';

export const territoryQuery = queryOptions({
  queryKey: ['territory'],
  queryFn: () => body(api.GET('/api/territory')),
  staleTime: Infinity,
});

export function useTerritory() {
  return useQuery(territoryQuery);
}
