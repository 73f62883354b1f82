import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AgreementSettings } from '../api/types';
import { sessionQuery } from '../session/session';
import { NoticeProvider } from '../ui/Notices';
import SettingsPage from './SettingsPage';

let role: 'PRINCIPAL' | 'TEACHER';
let sent: { path: string; body: unknown }[];

const NOW: AgreementSettings = { revision: 3, guardians: 'ONE', clauses: [], delegations: [] };
const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

beforeEach(() => {
  role = 'PRINCIPAL';
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method !== 'GET') {
      const asked = (await request.json()) as AgreementSettings;
      sent.push({ path, body: asked });
      return json({ ...asked, revision: 4 });
    }
    if (path === '/api/schools/mine')
      return json([
        { id: '0241011U', name: 'Collège', kind: 'COLLEGE', communeName: 'Ribérac', role, classes: [] },
      ]);
    if (path.endsWith('/staff'))
      return json([
        { id: 'head', email: 'head@college.example', name: 'Anne Roche', you: true },
        { id: 'deputy', email: 'Paul@college.example', name: 'Paul Roy', you: false },
      ]);
    return json(NOW);
  });
});

async function shown() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['principal'] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <NoticeProvider>
          <MemoryRouter>
            <Suspense>
              <SettingsPage />
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('heading', { level: 1 });
}

it('saves guardians, a clause and a delegation to somebody of the staff, once nothing is empty', async () => {
  await shown();
  await userEvent.click(await screen.findByLabelText('Tous les représentants légaux signent'));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter une clause' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer les réglages' }));
  expect(await screen.findAllByText('À remplir.')).toHaveLength(2);
  expect(sent).toEqual([]);

  await userEvent.type(screen.getByLabelText('Titre'), 'Carnet');
  await userEvent.type(screen.getByLabelText('Texte'), 'À rendre.');
  await userEvent.click(await screen.findByRole('button', { name: 'Ajouter une délégation' }));
  const delegation = screen.getByRole('group', { name: 'Délégation 1' });
  expect(within(delegation).queryByRole('option', { name: 'Anne Roche' })).toBeNull();
  await userEvent.selectOptions(within(delegation).getByLabelText('Personne de l’équipe'), 'Paul Roy');
  await userEvent.type(within(delegation).getByLabelText('Fonction'), 'Adjoint');
  await userEvent.type(within(delegation).getByLabelText('Acte de délégation'), 'Arrêté');
  await userEvent.type(within(delegation).getByLabelText('Du'), '2026-09-30');
  await userEvent.type(within(delegation).getByLabelText('Au'), '2026-09-01');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer les réglages' }));
  expect(await screen.findByText('La fin vient après le début.')).toBeVisible();
  expect(sent).toEqual([]);

  await userEvent.clear(within(delegation).getByLabelText('Au'));
  await userEvent.type(within(delegation).getByLabelText('Au'), '2027-08-31');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer les réglages' }));
  expect(await screen.findByText('Les réglages sont enregistrés.')).toBeVisible();
  expect(sent).toEqual([
    {
      path: '/api/agreements/settings/0241011U',
      body: {
        revision: 3,
        guardians: 'ALL',
        clauses: [{ title: 'Carnet', text: 'À rendre.' }],
        delegations: [
          {
            name: 'Paul Roy',
            mail: 'paul@college.example',
            function: 'Adjoint',
            act: 'Arrêté',
            from: '2026-09-30',
            until: '2027-08-31',
          },
        ],
      },
    },
  ]);
});

it('is the head’s alone', async () => {
  role = 'TEACHER';
  await shown();
  expect(await screen.findByText(/Seule la direction/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Enregistrer les réglages' })).toBeNull();
});
