import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import ForYouPage from './ForYouPage';

const OFFER = {
  id: '11111111-1111-1111-1111-111111111111',
  title: 'Une semaine au garage',
  tradeCode: 'I1604',
  tradeLabel: 'Mécanicien',
  family: 'auto',
  familyLabel: 'Auto',
  companyId: 'c',
  companyName: 'Garage Duval',
  communeCode: '24352',
  communeName: 'Ribérac',
  lat: 45.2,
  lon: 0.3,
  programmes: ['3e'],
  weeks: [],
};
const WAY = {
  mode: 'TRANSIT',
  minutesThere: 25,
  minutesBack: 20,
  leavesAt: '08:10',
  homeAt: '17:48',
  changes: 0,
  estimated: false,
};
const REASONS = { types: [], interests: ['1'], liked: [] };
const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let profile: Record<string, unknown>;
let interests: { answers: object; feedback: object } | undefined;
let items: unknown[];
let kept: string[];
let asked: Record<string, unknown> | undefined;
let mine: unknown[];
let found: unknown[];

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00Z'), toFake: ['Date'] });
  profile = {
    id: 'p',
    weeks: ['2027-W05'],
    programme: '3e',
    home: { communeCode: '24564', label: 'Vanxains', lat: 45.21, lon: 0.29 },
  };
  interests = {
    answers: Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`q${n}`, 'LEFT'])),
    feedback: {},
  };
  items = [
    {
      offer: OFFER,
      week: '2027-W05',
      seatsLeft: 2,
      ownWeek: true,
      way: WAY,
      reasons: REASONS,
      surprise: false,
    },
  ];
  kept = [];
  asked = undefined;
  mine = [];
  found = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path === '/api/students/me') return json(profile);
    if (path === '/api/students/me/interests')
      return interests
        ? json({ ...interests, shared: false })
        : json({ type: 'urn:stagein:problem:not-found' }, 404);
    if (path === '/api/discovery/offers') {
      asked = (await request.json()) as Record<string, unknown>;
      return json({ total: 87, items });
    }
    if (path === '/api/offers/favourites')
      return json(kept.map((id) => ({ id, tradeLabel: '', companyName: '', addedAt: '', offer: OFFER })));
    if (path.endsWith('/favourite')) {
      kept = request.method === 'PUT' ? [OFFER.id] : [];
      return new Response(null, { status: 204 });
    }
    if (path === '/api/applications/mine') return json(mine);
    if (path === '/api/found-places/mine') return json(found);
    return json([]);
  });
});

async function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, {
    signedIn: true,
    firstName: 'Léa',
    roles: ['student'],
  } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <Suspense fallback="…">
            <ForYouPage />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  return userEvent.setup();
}

function expectReasons(card: HTMLElement, words: string[]) {
  const reasons = within(card).getAllByRole('listitem');
  expect(reasons).toHaveLength(words.length);
  reasons.forEach((reason, at) => expect(reason).toHaveTextContent(words[at] ?? ''));
}

it('proposes offers with their reasons in words, and the whole list beside them', async () => {
  await open();
  const card = await screen.findByRole('article');
  expect(within(card).getByRole('link', { name: 'Une semaine au garage' })).toHaveAttribute(
    'href',
    `/offres/${OFFER.id}?semaine=2027-W05&autour=domicile`,
  );
  expectReasons(card, [
    'Parce que tu aimes construire.',
    '25 min en car, retour à 17 h 48',
    'ta semaine : 1er au 5 février 2027',
    'encore 2 places',
  ]);
  expect(screen.getByRole('link', { name: 'Voir les 87 offres' })).toHaveAttribute(
    'href',
    '/offres?autour=domicile',
  );
  expect(screen.queryByText('Pour mieux choisir')).not.toBeInTheDocument();
  expect(asked).toMatchObject({ origin: { lat: 45.21, lon: 0.29 }, weeks: ['2027-W05'], programme: '3e' });
});

it('works without interests, home and weeks, and says what would make it better', async () => {
  profile = { id: 'p', weeks: [], programme: '3e' };
  interests = undefined;
  items = [
    {
      offer: OFFER,
      week: '2027-W06',
      seatsLeft: 1,
      ownWeek: false,
      reasons: { types: [], interests: [], liked: [] },
      surprise: false,
    },
  ];
  await open();
  const card = await screen.findByRole('article');
  expectReasons(card, ['semaine du 8 au 12 février 2027', 'plus qu’une place']);
  const better = await screen.findByRole('region', { name: 'Pour mieux choisir' });
  expect(within(better).getByRole('link', { name: 'Faire mes choix' })).toBeVisible();
  expect(within(better).getByRole('link', { name: 'Mon point de départ' })).toBeVisible();
  expect(better).toHaveTextContent('pas encore fixé tes semaines');
  expect(asked).toEqual({ answers: {}, feedback: {}, weeks: [], programme: '3e' });
});

it('keeps an offer with its heart and lets it go again', async () => {
  const person = await open();
  const heart = await screen.findByRole('button', { name: 'Garder en favori : Une semaine au garage' });
  expect(heart).toHaveAttribute('aria-pressed', 'false');
  await person.click(heart);
  await vi.waitFor(() => expect(kept).toEqual([OFFER.id]));
  expect(heart).toHaveAttribute('aria-pressed', 'true');
  await person.click(heart);
  await vi.waitFor(() => expect(kept).toEqual([]));
  expect(heart).toHaveAttribute('aria-pressed', 'false');
});

it('says so where there is nothing to propose', async () => {
  items = [];
  await open();
  expect(await screen.findByText('Rien à proposer aujourd’hui')).toBeVisible();
});

const CONFIRMED = {
  id: 'a',
  offerId: OFFER.id,
  offerTitle: OFFER.title,
  companyName: OFFER.companyName,
  communeName: OFFER.communeName,
  week: '2027-W05',
  weeks: ['2027-W05'],
  status: 'CONFIRMED',
  actions: [],
  history: [],
};

it('shows the place and what comes next, and proposes nothing for that week', async () => {
  mine = [CONFIRMED];
  await open();
  const place = await screen.findByRole('region', { name: 'Ta place' });
  expect(place).toHaveTextContent('Semaine du 1er au 5 février 2027');
  expect(place).toHaveTextContent('Garage Duval');
  expect(place).toHaveTextContent('La convention');
  expect(within(place).getByRole('link', { name: 'Voir mon trajet' })).toHaveAttribute(
    'href',
    `/stages/${OFFER.id}/trajet?semaine=2027-W05`,
  );
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
  expect(screen.getByText(/Toutes tes semaines ont une place/)).toBeVisible();
  expect(asked).toBeUndefined();
});

it('still proposes offers for the other week, and for that one alone', async () => {
  profile.weeks = ['2027-W05', '2027-W06'];
  found = [
    {
      id: 'f',
      week: '2027-W06',
      lastWeek: '2027-W06',
      trade: 'Fleuriste',
      companyName: 'Pétales',
      commune: 'Ribérac',
      dayStart: '09:00:00',
      dayEnd: '16:30:00',
    },
  ];
  await open();
  const place = await screen.findByRole('region', { name: 'Ta place' });
  expect(place).toHaveTextContent('Fleuriste · Pétales · Ribérac · de 9 h 00 à 16 h 30');
  expect(await screen.findByRole('heading', { name: 'Tes autres semaines' })).toBeVisible();
  expect(asked).toMatchObject({ weeks: ['2027-W05'] });
});
