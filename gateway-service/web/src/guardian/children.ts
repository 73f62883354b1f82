import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';

/** The children of the guardian who is asking. */
export const childrenQuery = queryOptions({
  queryKey: ['children', 'mine'],
  queryFn: () => body(api.GET('/api/students/mine')),
});
