import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import ReviewPage from './ReviewPage';

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

const OFFER = {
  id: 'o1',
  version: 1,
  companyId: 'c1',
  companyName: 'Fournil',
  companyStatus: 'VERIFIED',
  title: 'Au fournil',
  tradeCode: 'D1102',
  tradeLabel: 'Boulanger',
  description: 'Pétrir et cuire.',
  weekPlan: [],
  programmes: [],
  weeks: [
    { week: '2027-W05', seats: 2 },
    { week: '2027-W08', seats: 1 },
  ],
  workplace: { id: 'w1', label: 'Boutique', address: '1 rue du Four', communeName: 'Ribérac' },
  dayStart: '08:30',
  dayEnd: '16:00',
  breakMinutes: 60,
  submittedAt: '2026-11-27T10:00:00Z',
  readBy: '2026-11-30',
  late: false,
  shownBefore: false,
  findings: [],
};

it('marks the weeks of an offer that lie in the school holidays', async () => {
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/offers/to-review') return Promise.resolve(json([OFFER]));
    if (pathname === '/api/schools/calendar')
      return Promise.resolve(
        json({
          zone: 'A',
          weeks: [
            { week: '2027-W05', monday: '2027-02-01', begun: false, inHolidays: false, publicHolidays: [] },
            { week: '2027-W08', monday: '2027-02-22', begun: false, inHolidays: true, publicHolidays: [] },
          ],
        }),
      );
    return Promise.resolve(json([]));
  });
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <Suspense fallback="…">
            <ReviewPage />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  expect(await screen.findByText(/22.*février.*\(vacances\) : 1 place/)).toBeVisible();
  expect(screen.getByText(/1er.*février/)).not.toHaveTextContent('vacances');
});
