import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AgreementView } from '../api/types';
import { sessionQuery } from '../session/session';
import { NoticeProvider } from '../ui/Notices';
import AgreementPage from './AgreementPage';
import { anAgreement } from './testAgreement';

let agreement: AgreementView;
let sent: { path: string; body: unknown }[];

const DAYS = { never: '2027-01-31', first: '2027-02-01', last: '2027-02-05' };

beforeEach(() => {
  agreement = anAgreement({ you: 'SCHOOL', state: 'SEALED', yourTurn: 'DONE', turns: [] });
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method !== 'GET') {
      const text = await request.text();
      sent.push({ path, body: text ? JSON.parse(text) : undefined });
    }
    return new Response(JSON.stringify(agreement), { headers: { 'Content-Type': 'application/json' } });
  });
});

async function shown() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(sessionQuery.queryKey, {
    signedIn: true,
    name: 'Inès',
    roles: ['principal'],
    territory: 'test',
  } as never);
  render(
    <QueryClientProvider client={client}>
      <NoticeProvider>
        <MemoryRouter initialEntries={['/conventions/agreement']}>
          <Suspense>
            <Routes>
              <Route path="/conventions/:agreementId" element={<AgreementPage />} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </NoticeProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
}

it('breaks off on one of the days and for a reason', async () => {
  agreement = { ...agreement, mayBreakOff: DAYS };
  await shown();
  await userEvent.click(screen.getByRole('button', { name: 'Interrompre le stage' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Oui, interrompre' }));
  expect(within(dialog).getByText('Écrivez la raison.')).toBeVisible();
  expect(sent).toEqual([]);

  const lastDay = within(dialog).getByLabelText('Dernier jour de l’élève sur place');
  await userEvent.clear(lastDay);
  await userEvent.type(lastDay, '2027-02-09');
  await userEvent.type(within(dialog).getByLabelText('La raison, lue par toutes les parties'), 'Malade');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Oui, interrompre' }));
  expect(within(dialog).getByText('Choisissez un des jours du stage.')).toBeVisible();
  expect(sent).toEqual([]);

  await userEvent.clear(lastDay);
  await userEvent.type(lastDay, '2027-02-03');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Oui, interrompre' }));
  expect(sent).toEqual([
    { path: '/api/agreements/agreement/break-off', body: { lastDay: '2027-02-03', reason: 'Malade' } },
  ]);
});

it('gives the place back where nothing takes place', async () => {
  agreement = { ...agreement, mayBreakOff: DAYS };
  await shown();
  await userEvent.click(screen.getByRole('button', { name: 'Interrompre le stage' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByLabelText(/n’a pas lieu du tout/));
  await userEvent.type(within(dialog).getByLabelText('La raison, lue par toutes les parties'), 'Fermé');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Oui, interrompre' }));
  expect(sent.map(({ body }) => body)).toEqual([{ lastDay: DAYS.never, reason: 'Fermé' }]);
});

it('shows an amendment as old words beside new ones, and says that the agreement holds', async () => {
  agreement = {
    ...agreement,
    state: 'FROZEN',
    amends: { agreement: 'original', number: 2, reference: 'ABCD' },
    differences: [{ field: 'meals', label: 'Repas', before: 'Sur place', after: 'Panier' }],
  };
  await shown();
  expect(screen.getByRole('heading', { level: 1, name: 'Avenant n° 2' })).toBeVisible();
  expect(screen.getByText(/Elle reste valable/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Lire la convention ABCD' })).toHaveAttribute(
    'href',
    '/conventions/original',
  );
  expect(screen.getByText('Sur place').tagName).toBe('DEL');
  expect(screen.getByText('Panier').tagName).toBe('INS');
});

it('begins an amendment once asked twice', async () => {
  agreement = { ...agreement, mayAmend: true };
  await shown();
  await userEvent.click(screen.getByRole('button', { name: 'Préparer un avenant' }));
  await userEvent.click(screen.getByRole('button', { name: 'Oui, préparer un avenant' }));
  expect(sent.map(({ path }) => path)).toEqual(['/api/agreements/agreement/amendments']);
});
