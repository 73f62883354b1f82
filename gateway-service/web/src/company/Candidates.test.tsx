import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Candidate } from '../api/types';
import { loadDeskMessages } from '../i18n/language';
import { Candidates } from './Candidates';

const candidate = (n: number, week: string): Candidate => ({
  id: `a${n}`,
  version: 1,
  offerId: 'o',
  offerTitle: 'Au fournil',
  week,
  lastWeek: week,
  motivation: `Motivation ${n}`,
  classLevel: '3e',
  status: 'SUBMITTED',
  submittedAt: `2026-11-2${n}T09:00:00Z`,
  answerBy: '2026-12-10',
  seatsLeft: 2,
  history: [],
  actions: ['ACCEPT', 'DECLINE'],
});

const ANSWERS: Record<string, unknown> = {
  '/api/applications/received': [
    ...[1, 2, 3, 4, 5].map((n) => candidate(n, '2027-W05')),
    candidate(6, '2027-W06'),
  ],
  '/api/applications/colleagues': [
    { accountId: 'me', firstName: 'Paul', me: true },
    { accountId: 'her', firstName: 'Aminata', me: false },
    { accountId: 'new', me: false },
  ],
  '/api/conversations/received': [],
};

let sent: { path: string; body: unknown }[] = [];

beforeEach(async () => {
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method === 'POST') sent.push({ path, body: await request.json() });
    return new Response(JSON.stringify(ANSWERS[path] ?? {}), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <Suspense fallback="…">
            <Candidates companyId="c" />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
    await loadDeskMessages('fr');
  });
});

it('sets those of one offer and week side by side, four at most', async () => {
  await userEvent.click(await screen.findByRole('link', { name: 'Comparer les 5 candidatures' }));
  const names = () => screen.getAllByRole('columnheader').map((header) => header.textContent);
  expect(names()).toEqual(['Candidature 1', 'Candidature 2', 'Candidature 3', 'Candidature 4']);
  expect(screen.queryByText('Motivation 6')).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Candidature 5' }));
  expect(names()).toEqual(['Candidature 2', 'Candidature 3', 'Candidature 4', 'Candidature 5']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Candidature 3' }));
  expect(names()).toEqual(['Candidature 2', 'Candidature 4', 'Candidature 5']);
  await userEvent.click(screen.getByRole('link', { name: 'Revenir à la liste' }));
  expect(screen.getByText('Motivation 6')).toBeInTheDocument();
});

it('hands one over to a colleague', async () => {
  const card = (await screen.findByText('Motivation 6')).closest('article') ?? document.body;
  expect(within(card).getByText('Suivie par toute l’équipe')).toBeInTheDocument();
  await userEvent.click(within(card).getByText('Confier à un collègue'));
  const who = within(card).getByLabelText('Qui la suit ?');
  expect(
    within(who)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['toute l’équipe', 'vous', 'Aminata', 'collègue 3 (pas encore venu)']);
  await userEvent.selectOptions(who, 'Aminata');
  await userEvent.click(within(card).getByRole('button', { name: 'Confier' }));
  expect(sent).toEqual([{ path: '/api/applications/a6/hand-over', body: { colleague: 'her' } }]);
});
