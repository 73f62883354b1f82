import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/** Reads are tried again when nobody answered or a service was down, never when it said no. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
      },
      mutations: { retry: false },
    },
  });
}
