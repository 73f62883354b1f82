import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import ApplyPage from './ApplyPage';

const WEEKS = ['2027-W05', '2027-W06', '2027-W10'];

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00Z'), toFake: ['Date'] });
  vi.stubGlobal('fetch', (request: Request) => {
    const path = new URL(request.url).pathname;
    const answer =
      path === '/api/students/me'
        ? {
            id: 'p',
            firstName: 'Noah',
            lastName: 'Ly',
            weeks: ['2027-W05', '2027-W06'],
            programme: '3e',
            school: { name: 'Collège' },
          }
        : path === '/api/applications/mine'
          ? [{ id: 'a', week: '2027-W06', status: 'CONFIRMED' }]
          : path === '/api/offers/o'
            ? {
                id: 'o',
                title: 'Au fournil',
                company: { name: 'Le Fournil' },
                weeks: WEEKS.map((week) => ({ week, seats: 1, seatsLeft: 1 })),
              }
            : [];
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } }),
    );
  });
});

it('lets nobody choose a week that is not theirs or has its place, not even by an address', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['student'] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={['/offres/o/candidater?semaine=2027-W10']}>
          <Suspense fallback="…">
            <Routes>
              <Route path="/offres/:offerId/candidater" element={<ApplyPage />} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  const radio = (days: string) => screen.findByRole('radio', { name: new RegExp(days) });
  expect(await radio('1er au 5 février')).toBeEnabled();
  expect(await radio('8 au 12 février.*déjà une place')).toBeDisabled();
  const other = await radio('8 au 12 mars.*Pas dans tes semaines');
  expect(other).toBeDisabled();
  expect(other).not.toBeChecked();
});
