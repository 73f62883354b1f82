import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import ApplyPage from './ApplyPage';

const WEEKS = ['2027-W05', '2027-W06', '2027-W10'];

afterEach(() => {
  vi.useRealTimers();
});

let consent: string;
let applications: unknown[];
let consentBeforeApplication: boolean;
let blockProgrammes: string[];

beforeEach(() => {
  consent = 'MISSING';
  applications = [{ id: 'a', week: '2027-W06', weeks: ['2027-W06'], status: 'CONFIRMED' }];
  consentBeforeApplication = false;
  blockProgrammes = [];
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
            consent,
          }
        : path === '/api/applications/mine'
          ? applications
          : path === '/api/offers/o'
            ? {
                id: 'o',
                title: 'Au fournil',
                company: { name: 'Le Fournil' },
                weeks: WEEKS.map((week) => ({ week, seats: 1, seatsLeft: 1 })),
              }
            : path === '/api/territory'
              ? { name: 'Dordogne', communes: [], blockProgrammes, rules: { consentBeforeApplication } }
              : [];
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } }),
    );
  });
});

async function open() {
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
}

it('lets nobody choose a week that is not theirs or has its place, not even by an address', async () => {
  await open();
  const radio = (days: string) => screen.findByRole('radio', { name: new RegExp(days) });
  expect(await radio('1er au 5 février')).toBeEnabled();
  expect(await radio('8 au 12 février.*déjà une place')).toBeDisabled();
  const other = await radio('8 au 12 mars.*Pas dans tes semaines');
  expect(other).toBeDisabled();
  expect(other).not.toBeChecked();
});

it('says before a word is written that a guardian has to agree first, where the territory wants it', async () => {
  consentBeforeApplication = true;
  applications = [];
  await open();
  expect(await screen.findByText(/ouvre « Mes enfants »/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  consent = 'GIVEN';
  await userEvent.click(screen.getByRole('button', { name: 'C’est fait : vérifier' }));
  expect(await screen.findByRole('textbox')).toBeVisible();
});

it('asks for nobody’s word after the first application, nor where the territory does not want it', async () => {
  consentBeforeApplication = true;
  await open();
  expect(await screen.findByRole('textbox')).toBeVisible();
  cleanup();
  consentBeforeApplication = false;
  applications = [];
  await open();
  expect(await screen.findByRole('textbox')).toBeVisible();
});

it('proposes a block of weeks as one place, from its first week on', async () => {
  applications = [];
  blockProgrammes = ['3e'];
  await open();
  expect(await screen.findByRole('radio', { name: /^2 semaines, du 1er au 12 février 2027/ })).toBeEnabled();
  expect(screen.queryByRole('radio', { name: /8 au 12 février/ })).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: /8 au 12 mars/ })).toBeDisabled();
});
