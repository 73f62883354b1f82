import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import DataPage from './DataPage';

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

const erasure = (id: string, more: object) => ({
  id,
  subject: 'STUDENT',
  state: 'ORDERED',
  askedBy: 'SCHOOL',
  decidedAt: '2026-11-28T10:00:00Z',
  confirmations: [{ service: 'school-service', at: '2026-11-28T10:00:02Z', rows: 12 }],
  missing: [],
  ...more,
});

it('names who has confirmed an erasure, who is missing since when, and what each kind’s last run did', async () => {
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/erasures')
      return Promise.resolve(
        json([
          erasure('aaaaaaaa-1', { missing: ['keycloak'] }),
          erasure('bbbbbbbb-2', { state: 'DONE' }),
          erasure('cccccccc-3', { subject: 'ACCOUNT', state: 'ASKED', askedBy: 'PERSON', confirmations: [] }),
          erasure('dddddddd-4', { state: 'ASKED' }),
        ]),
      );
    if (pathname === '/api/personal-data/school-service/retention')
      return Promise.resolve(
        json([{ kind: 'students', purpose: 'Suivre', ground: 'Loi', keep: 'un an', then: 'ERASED' }]),
      );
    if (pathname === '/api/personal-data/school-service/retention/runs')
      return Promise.resolve(
        json([{ kind: 'students', ranAt: '2026-11-28T02:00:00Z', rows: 2, rowsInAll: 341 }]),
      );
    if (pathname === '/api/personal-data/gateway-service/retention')
      return Promise.resolve(
        json([
          { kind: 'sessions', purpose: 'Rester connecté', ground: 'Service', keep: '8 h', then: 'ERASED' },
        ]),
      );
    return Promise.resolve(json([]));
  });
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <Suspense fallback="…">
            <DataPage />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  expect(await screen.findByText('Comptes : manque depuis le 28/11/2026')).toBeVisible();
  expect(screen.getAllByText('Établissements : confirmé le 28/11/2026, 12 lignes')).toHaveLength(2);
  expect(screen.getByText('fini')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Accepter l’effacement : Un compte cccccccc' })).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Accepter/ })).toHaveLength(1);
  const table = within(await screen.findByRole('table', { name: 'Établissements' }));
  const sessions = within(await screen.findByRole('table', { name: 'Connexion' }));
  expect(sessions.getByRole('row', { name: 'Rester connecté 8 h effacé chaque minute' })).toBeVisible();
  expect(table.getByText(/28 nov\..* : 2 effacés, 341 en tout/)).toBeVisible();
});
