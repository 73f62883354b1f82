import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { MyRound } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import WishesPage from './WishesPage';

const wish = (rank: number, offerId: string, title: string) => ({
  rank,
  offerId,
  title,
  companyName: 'Le Fournil',
  communeName: 'Ribérac',
});
const OPEN: MyRound = {
  id: 'round',
  week: '2027-W05',
  state: 'OPEN',
  ofTerritory: false,
  closesOn: '2026-12-07',
  mostWishes: 3,
  wishes: [wish(1, 'bread', 'Du pain'), wish(2, 'metal', 'Le métal')],
  awaitsAnswer: false,
};
const OFFERED: MyRound = {
  ...OPEN,
  state: 'OFFERED',
  answerBy: '2026-12-12',
  awaitsAnswer: true,
  result: {
    studentId: 'me',
    outcome: 'PLACED',
    place: wish(2, 'metal', 'Le métal'),
    reasons: [{ rank: 1, why: 'NEEDED', pupils: 1, wishes: 0 }],
  },
};

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let rounds: MyRound[] = [];
let sent: { call: string; body: unknown }[] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method !== 'GET') {
      const text = await request.text();
      sent.push({ call: `${request.method} ${path}`, body: text ? JSON.parse(text) : undefined });
      return json(rounds);
    }
    if (path === '/api/rounds/mine') return json(rounds);
    if (path === '/api/offers/favourites') return json([]);
    if (path === '/api/session') return json({ signedIn: true, roles: ['student'], providers: [] });
    return json({}, 404);
  });
});

async function open(round: MyRound) {
  rounds = [round];
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <NoticeProvider>
            <Suspense>
              <WishesPage />
            </Suspense>
          </NoticeProvider>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('keeps wishes in the order in which they were moved', async () => {
  await open(OPEN);
  await userEvent.click(await screen.findByRole('button', { name: 'Descendre : Du pain' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer mes vœux' }));
  await screen.findByText(/Tes vœux sont enregistrés/);
  expect(sent).toEqual([
    { call: 'PUT /api/rounds/round/wishes', body: { wishes: [{ offerId: 'metal' }, { offerId: 'bread' }] } },
  ]);
});

it('asks for some words before it says yes', async () => {
  await open(OFFERED);
  await screen.findByText(/n’aurait pas eu d’autre place/);
  await userEvent.click(screen.getByRole('button', { name: 'Oui, envoyer ma candidature' }));
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByRole('textbox'), 'J’aime travailler le métal.');
  await userEvent.click(screen.getByRole('button', { name: 'Oui, envoyer ma candidature' }));
  expect(await screen.findAllByText(/Tu as dit oui/)).not.toHaveLength(0);
  expect(sent).toEqual([
    { call: 'POST /api/rounds/round/accept', body: { motivation: 'J’aime travailler le métal.' } },
  ]);
});
