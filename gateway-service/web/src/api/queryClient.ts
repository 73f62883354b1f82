import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/**
 * Reads are tried again when nobody answered or a service was down, never when it said no. A change does not wait for
 * what it makes out of date (`void invalidateQueries`): the card that asked for it may be gone with the fresh list, and
 * then nobody would say that it was done.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Asked for without a network too: some of it is kept, and for the rest the page says that nobody answers.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) =>
          failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
