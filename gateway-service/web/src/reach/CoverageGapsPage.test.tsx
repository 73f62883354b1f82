import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CoverageGaps } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import CoverageGapsPage from './CoverageGapsPage';

const NOT_YET: CoverageGaps = { state: 'NOT_YET', openOffers: 0, estimated: false, villages: [], help: [] };
const READY: CoverageGaps = {
  state: 'READY',
  countedAt: '2026-11-28T08:00:00Z',
  openOffers: 12,
  estimated: false,
  villages: [
    {
      code: '24002',
      name: 'Agonac',
      lat: 45.29,
      lon: 0.75,
      offers: 0,
      modes: [{ mode: 'TRANSIT', offers: 0, reason: 'NO_STOP_NEAR_HOME' }],
    },
    { code: '24564', name: 'Vanxains', lat: 45.21, lon: 0.28, offers: 3, modes: [] },
  ],
  help: [{ code: '24352', name: 'Ribérac', lat: 45.25, lon: 0.34, villages: 2 }],
};
const COMMUNES = READY.villages.map(({ code, name, lat, lon }) => ({
  code,
  name,
  lat,
  lon,
  population: 500,
}));

let answer: CoverageGaps;

beforeEach(() => {
  answer = READY;
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    const value =
      path === '/api/reach/coverage-gaps'
        ? answer
        : path === '/api/territory'
          ? { communes: COMMUNES, programmes: [] }
          : { signedIn: true, roles: ['operator'], programmes: [] };
    return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
  });
});

async function open() {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <NoticeProvider>
          <MemoryRouter initialEntries={['/acces']}>
            <Suspense fallback="…">
              <CoverageGapsPage />
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
}

it('says that it is not known yet, and asks again by itself', async () => {
  answer = NOT_YET;
  await open();
  expect(await screen.findByRole('heading', { name: 'Pas encore prêt' })).toBeVisible();
  expect(screen.queryByText(/Tous les villages/)).toBeNull();
  answer = READY;
  expect(await screen.findByRole('heading', { name: 'Agonac' }, { timeout: 5_000 })).toBeVisible();
});

it('does not blame the buses where no offer is open', async () => {
  answer = { ...READY, openOffers: 0 };
  await open();
  expect(await screen.findByRole('heading', { name: 'Aucune offre n’est ouverte' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Agonac' })).toBeNull();
});

it('shows the villages on a map, told apart by shape and number, and in a list', async () => {
  await open();
  const map = await screen.findByRole('region', { name: 'Carte de ces villages' });
  const none = within(map).getByRole('button', { name: /Agonac/ });
  const few = within(map).getByRole('button', { name: /Vanxains/ });
  expect(none.querySelector('rect')).not.toBeNull();
  expect(few.querySelector('rect')).toBeNull();
  expect(few).toHaveTextContent('3');
  await userEvent.click(none);
  expect(within(map).getByRole('heading', { name: 'Agonac' })).toBeVisible();
  const list = screen.getByRole('region', { name: 'Liste de ces villages' });
  expect(within(list).getAllByRole('heading', { level: 3 })).toHaveLength(2);
});
