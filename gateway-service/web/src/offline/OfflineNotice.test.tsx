import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { api, body } from '../api/client';
import { newQueryClient } from '../api/queryClient';
import { sessionQuery } from '../session/session';
import { Answer } from '../ui/states';
import { noteConnection } from '../api/connection';
import { OfflineNotice } from './OfflineNotice';

afterEach(() => {
  vi.useRealTimers();
  noteConnection(true);
});

function Page() {
  const trades = useQuery({ queryKey: ['trades'], queryFn: () => body(api.GET('/api/trades')) });
  return <Answer of={trades}>{(found) => <p>{found.length} trades</p>}</Answer>;
}

async function open(queries: QueryClient) {
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['student'] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <OfflineNotice />
          <Page />
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('says that nobody answers, what can be read, and mends the page once somebody does', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let up = false;
  vi.stubGlobal('fetch', () =>
    up
      ? Promise.resolve(
          new Response(JSON.stringify([1, 2]), { headers: { 'Content-Type': 'application/json' } }),
        )
      : Promise.reject(new TypeError('Failed to fetch')),
  );
  const queries = newQueryClient();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  await open(queries);
  expect(await screen.findByText('Hors ligne.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Candidatures' })).toHaveAttribute('href', '/candidatures');
  expect(screen.getByRole('alert')).toHaveTextContent('Pas de réseau');
  up = true;
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(await screen.findByText('2 trades')).toBeVisible();
  expect(screen.queryByText('Hors ligne.')).not.toBeInTheDocument();
});
