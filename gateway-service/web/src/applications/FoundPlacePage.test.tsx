import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FoundPlace } from '../api/types';
import { sessionQuery } from '../session/session';
import { NoticeProvider } from '../ui/Notices';
import FoundPlacePage from './FoundPlacePage';

afterEach(() => {
  vi.useRealTimers();
});

let found: Partial<FoundPlace>[];
let sent: unknown[];

beforeEach(() => {
  found = [];
  sent = [];
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00Z'), toFake: ['Date'] });
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    const answer =
      path === '/api/students/me'
        ? { id: 'p', weeks: ['2027-W05', '2027-W06', '2026-W40'], programme: '3e' }
        : path === '/api/applications/mine'
          ? [{ id: 'a', week: '2027-W05', weeks: ['2027-W05'], status: 'CONFIRMED' }]
          : path === '/api/found-places/mine'
            ? found
            : [];
    if (request.method === 'POST') sent.push(await request.json());
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } }),
    );
  });
});

async function show() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['student'] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <NoticeProvider>
          <MemoryRouter>
            <Suspense fallback="…">
              <FoundPlacePage />
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  return screen.findByRole('combobox', { name: /semaine/ });
}

it('leaves to choose only the weeks to come that have no place yet', async () => {
  const offered = within(await show())
    .getAllByRole('option')
    .map((option) => option.getAttribute('value'))
    .filter(Boolean);
  expect(offered).toEqual(['2027-W06']);
});

it('lets several companies share a week, each on days of its own', async () => {
  found = [{ id: 'f', week: '2027-W06', companyName: 'Garage Faure', days: ['MONDAY', 'TUESDAY'] }];
  await show();
  expect(screen.getByRole('checkbox', { name: 'lundi (Garage Faure)' })).toBeDisabled();
  for (const [label, text] of [
    ['Nom de l’entreprise', 'Mairie'],
    ['Adresse', '1 place Nationale'],
    ['Commune', 'Ribérac'],
    ['La personne qui a dit oui', 'Mme Roux'],
    ['Son téléphone', '0553901234'],
    ['Le métier que tu vas voir', 'secrétaire'],
  ] as const)
    await userEvent.type(screen.getByRole('textbox', { name: label }), text);
  await userEvent.click(screen.getByRole('button', { name: 'C’est ma place' }));
  expect(screen.getByText('Coche au moins un jour.')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'vendredi' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'mercredi' }));
  await userEvent.click(screen.getByRole('button', { name: 'C’est ma place' }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ week: '2027-W06', companyName: 'Mairie', days: ['WEDNESDAY', 'FRIDAY'] });
});
