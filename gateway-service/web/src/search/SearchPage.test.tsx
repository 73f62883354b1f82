import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import SearchPage from './SearchPage';

const FACETS = {
  families: [{ code: 'alimentation', label: 'Métiers de bouche', count: 2 }],
  weeks: [
    { week: '2099-W05', count: 1 },
    { week: '2099-W06', count: 1 },
  ],
  reach: [],
  accessibility: [],
  sizes: [],
  lodging: 0,
};

const CARD = {
  id: 'o',
  title: 'Au fournil',
  companyId: 'c',
  companyName: 'Le Fournil',
  communeCode: '24352',
  communeName: 'Ribérac',
  family: 'alimentation',
  familyLabel: 'Métiers de bouche',
  tradeCode: 'D1102',
  tradeLabel: 'Boulanger',
  programmes: ['3e'],
  lat: 45,
  lon: 0,
  weeks: [],
};

let found: unknown[];
let searches: unknown[];
let weeks: string[];

beforeEach(() => {
  searches = [];
  found = [];
  weeks = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path === '/api/offers/search') searches.push(await request.json());
    const answer =
      path === '/api/offers/search'
        ? { total: found.length, atLeast: false, items: found, facets: FACETS, relaxed: [] }
        : path === '/api/territory'
          ? { name: 'Dordogne', communes: [] }
          : path === '/api/students/me'
            ? { id: 'p', weeks, programme: '3e' }
            : [];
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
});

async function open(address: string, roles: string[] = []) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: roles.length > 0, roles } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense fallback="…">
            <SearchPage />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('asks once on the first visit: the search itself says what there is to choose', async () => {
  await open('/offres');
  expect(
    await screen.findByRole('option', { name: 'Métiers de bouche (2)' }, { timeout: 10_000 }),
  ).toBeInTheDocument();
  expect(searches).toHaveLength(1);
});

it('has its filters folded at first whatever is chosen, and leaves them open while one chooses', async () => {
  await open('/offres?domaine=alimentation');
  const toggle = await screen.findByRole('button', { name: 'Affiner (1)' });
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  const person = userEvent.setup();
  await person.click(toggle);
  await person.selectOptions(screen.getByLabelText('Semaine'), '2099-W05');
  expect(await screen.findByRole('button', { name: 'Affiner (2)' })).toHaveAttribute('aria-expanded', 'true');
});

it('keeps the focus and what is being typed while one chooses', async () => {
  await open('/offres');
  const person = userEvent.setup();
  const week = await screen.findByLabelText('Semaine');
  await person.type(screen.getByRole('searchbox'), 'pain');
  await person.selectOptions(week, '2099-W05');
  expect(await screen.findByRole('button', { name: 'Affiner (1)' })).toBeInTheDocument();
  expect(screen.getByLabelText('Semaine')).toBe(week);
  expect(week).toHaveFocus();
  expect(screen.getByRole('searchbox')).toHaveValue('pain');

  await person.click(screen.getByRole('button', { name: 'Affiner (1)' }));
  await person.click(screen.getAllByRole('button', { name: 'Tout effacer' })[0] as HTMLElement);
  expect(screen.getByRole('searchbox')).toHaveValue('');
});

it('offers a pupil no other week than their own', async () => {
  weeks = ['2099-W06'];
  await open('/offres', ['student']);
  expect(await screen.findByRole('option', { name: /ta semaine de stage/ })).toHaveValue('2099-W06');
  const chosen = screen.getByLabelText<HTMLSelectElement>('Semaine');
  expect([...chosen.options].map(({ value }) => value)).toEqual(['', '2099-W06']);
});

it('finds a pupil what is for their level, and anybody else everything', async () => {
  await open('/offres', ['student']);
  await screen.findByRole('option', { name: 'Métiers de bouche (2)' }, { timeout: 10_000 });
  expect(searches).toEqual([{ size: 50, sort: 'RELEVANCE', programme: '3e' }]);
});

it('tells who is no pupil for whom each offer is', async () => {
  found = [CARD];
  await open('/offres');
  expect(await screen.findByText('Pour : 3e', {}, { timeout: 10_000 })).toBeInTheDocument();
});

it('shows no number before the search has answered: not known is not none', async () => {
  let answered = () => {};
  const answering = new Promise<void>((resolve) => (answered = resolve));
  const answer = globalThis.fetch;
  vi.stubGlobal('fetch', async (request: Request) => {
    if (new URL(request.url).pathname === '/api/offers/search') await answering;
    return answer(request);
  });
  await open('/offres');
  expect(await screen.findByLabelText('Semaine')).toBeInTheDocument();
  expect(screen.queryByText(/\(0\)/)).toBeNull();
  await act(async () => answered());
  expect((await screen.findAllByText(/\(0\)/)).length).toBeGreaterThan(0);
});
