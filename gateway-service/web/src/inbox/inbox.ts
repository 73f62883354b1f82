import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';

export const INBOX = ['inbox'] as const;

export const inboxQuery = infiniteQueryOptions({
  queryKey: INBOX,
  queryFn: ({ pageParam }) =>
    body(api.GET('/api/inbox', { params: { query: { size: 20, ...(pageParam && { cursor: pageParam }) } } })),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor || undefined,
  // The stream tells what is new; this is the net under it.
  refetchInterval: 60_000,
});

export function useInboxSummary(signedIn: boolean): number {
  return useInfiniteQuery({ ...inboxQuery, enabled: signedIn }).data?.pages[0]?.unread ?? 0;
}

export function useMarkRead() {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: INBOX });
  const one = useMutation({
    mutationFn: (id: string) => change(() => api.POST('/api/inbox/{id}/read', { params: { path: { id } } })),
    onSettled: refresh,
  });
  const all = useMutation({
    mutationFn: () => change(() => api.POST('/api/inbox/read')),
    onSettled: refresh,
  });
  return { one, all };
}
