import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import { Problem } from '../api/problem';
import type { Feed, Feeds } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { useNotice } from '../ui/Notices';

const SOON = 1_500;
const NOW_AND_THEN = 30_000;

export const feedsQuery = queryOptions({
  queryKey: ['reach', 'feeds'],
  queryFn: () => body(api.GET('/api/reach/feeds')),
  // Whoever has just given one waits for it here.
  refetchInterval: ({ state }) => (state.data?.feeds.some(isUnderWay) ? SOON : NOW_AND_THEN),
});

/** Waits, is checked, or passed and is not read by the replica that answered. */
export function isUnderWay(feed: Feed): boolean {
  const next = feed.next?.state;
  return (
    next === 'WAITING' ||
    next === 'CHECKING' ||
    feed.address?.asks === true ||
    (feed.file?.state === 'SERVING' && !feed.serves)
  );
}

/** What a file is called without what is no name of a feed. */
export function nameOf(fileName: string): string {
  return fileName
    .replace(/\.zip$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
    .slice(0, 60);
}

interface Archive {
  name: string;
  file: File;
}

/** A change of the feeds; the answer is what the page shows next. */
function useFeedChange<T>(send: (what: T) => Promise<Feeds>, done: string) {
  const say = useNotice();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (after) => {
      queries.setQueryData(feedsQuery.queryKey, after);
      say(done);
    },
  });
}

export function useGiveFeed(maxBytes: number) {
  const t = useDeskMessages();
  return useFeedChange(({ name, file }: Archive) => {
    // A server that refuses a body for its length does not read it, and a browser then only says that it broke off.
    if (file.size > maxBytes)
      throw new Problem(400, { code: 'feed-too-large', detail: t.feeds.tooLarge(maxBytes) });
    return change(() =>
      api.POST('/api/reach/feeds', {
        params: { query: { name, fileName: file.name } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string,
        bodySerializer: (whole) => whole,
      }),
    );
  }, t.feeds.given);
}

export function useWithdrawFeed() {
  const t = useDeskMessages();
  return useFeedChange(
    (id: string) => change(() => api.DELETE('/api/reach/feeds/{id}', { params: { path: { id } } })),
    t.feeds.withdrawnNow,
  );
}

export function useGiveAddress() {
  const t = useDeskMessages();
  return useFeedChange(
    (from: { name: string; address: string }) =>
      change(() => api.POST('/api/reach/feeds/addresses', { body: from })),
    t.feeds.addressGiven,
  );
}

export function useFetchNow() {
  const t = useDeskMessages();
  return useFeedChange(
    (id: string) => change(() => api.POST('/api/reach/feeds/{id}/fetch', { params: { path: { id } } })),
    t.feeds.fetching,
  );
}
