import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';

/** Who signs agreements for the school, now and before. */
export const signatoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['signatory', id],
    queryFn: () => body(api.GET('/api/schools/{id}/signatory', { params: { path: { id } } })),
  });
