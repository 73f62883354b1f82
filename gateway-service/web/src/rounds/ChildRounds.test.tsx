import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import type { MyRound } from '../api/types';
import { ChildRounds } from './ChildRounds';

const wish = (rank: number, title: string) => ({
  rank,
  offerId: `offer-${rank}`,
  title,
  companyName: 'Le Fournil',
  communeName: 'Ribérac',
});
const OFFERED: MyRound = {
  id: 'round',
  week: '2027-W05',
  state: 'OFFERED',
  ofTerritory: true,
  closesOn: '2026-12-07',
  mostWishes: 3,
  wishes: [wish(1, 'Du pain'), wish(2, 'Le métal')],
  answerBy: '2026-12-12',
  awaitsAnswer: true,
  result: { studentId: 'lea', outcome: 'PLACED', place: wish(2, 'Le métal'), reasons: [] },
};

async function shown(studentId: string) {
  vi.stubGlobal('fetch', async (request: Request) =>
    new URL(request.url).pathname === '/api/rounds/of-my-children'
      ? new Response(JSON.stringify([{ studentId: 'lea', round: OFFERED }]), {
          headers: { 'Content-Type': 'application/json' },
        })
      : new Response('{}', { status: 404 }),
  );
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <Suspense>
            <ChildRounds studentId={studentId} />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('shows the place and the wishes of this child, with nothing to press', async () => {
  await shown('lea');
  expect(await screen.findByText(/propose à votre enfant son vœu 2/)).toBeTruthy();
  expect(screen.getByText(/C’est votre enfant qui répond/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows nothing of another child', async () => {
  await shown('tom');
  expect(screen.queryByRole('article')).toBeNull();
});
