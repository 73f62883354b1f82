import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import { Stream } from '../test/eventStream';
import { NoticeProvider } from '../ui/Notices';
import { InboxLive } from './InboxLive';

beforeEach(() => {
  Stream.open = [];
  vi.stubGlobal('EventSource', Stream);
});

afterEach(() => vi.unstubAllGlobals());

/** @returns which of these keys were to be fetched anew */
function listening(signedIn: boolean) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, enabled: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn, roles: ['student'], providers: [] });
  const keys = [['inbox'], ['agreements', 'mine'], ['agreements', 'one', 'a'], ['internships', 'one', 'a']];
  keys.forEach((key) => queries.setQueryData(key, 'old'));
  render(
    <QueryClientProvider client={queries}>
      <NoticeProvider>
        <InboxLive />
      </NoticeProvider>
    </QueryClientProvider>,
  );
  return () =>
    keys.filter((key) => queries.getQueryState(key)?.isInvalidated).map((key) => key.slice(0, 2).join(' '));
}

it('says what has come and fetches what it is news of, but not the agreement somebody fills in', () => {
  const stale = listening(true);
  act(() => Stream.open[0]?.say('inbox', JSON.stringify({ title: 'Convention à signer' })));
  expect(screen.getByRole('status')).toHaveTextContent('Convention à signer');
  expect(stale()).toEqual(['inbox', 'agreements mine', 'internships one']);
});

it('fetches the inbox again once it listens: what came before is on neither', () => {
  const stale = listening(true);
  expect(stale()).toEqual([]);
  act(() => Stream.open[0]?.begin());
  expect(stale()).toEqual(['inbox']);
});

it('listens to nothing for who is not signed in', () => {
  listening(false);
  expect(Stream.open).toEqual([]);
});
