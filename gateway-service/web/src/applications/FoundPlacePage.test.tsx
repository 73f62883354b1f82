import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import FoundPlacePage from './FoundPlacePage';

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00Z'), toFake: ['Date'] });
  vi.stubGlobal('fetch', (request: Request) => {
    const path = new URL(request.url).pathname;
    const answer =
      path === '/api/students/me'
        ? { id: 'p', weeks: ['2027-W05', '2027-W06', '2026-W40'], programme: '3e' }
        : path === '/api/applications/mine'
          ? [{ id: 'a', week: '2027-W05', weeks: ['2027-W05'], status: 'CONFIRMED' }]
          : [];
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } }),
    );
  });
});

it('leaves to choose only the weeks to come that have no place yet', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['student'] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <Suspense fallback="…">
            <FoundPlacePage />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  const weeks = await screen.findByRole('combobox', { name: /semaine/ });
  const offered = within(weeks)
    .getAllByRole('option')
    .map((option) => option.getAttribute('value'))
    .filter(Boolean);
  expect(offered).toEqual(['2027-W06']);
});
