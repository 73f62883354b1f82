import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AgreementScan, AgreementView } from '../api/types';
import { sessionQuery } from '../session/session';
import { NoticeProvider } from '../ui/Notices';
import AgreementPage from './AgreementPage';
import ScanPage from './ScanPage';
import { anAgreement } from './testAgreement';

const scan = (over: Partial<AgreementScan> = {}): AgreementScan => ({
  id: 'scan',
  printedVersion: 1,
  state: 'ATTESTED',
  type: 'PNG',
  size: 2048,
  sha256: 'abc',
  signers: ['signer'],
  attestedBy: 'Théo Beau',
  attestedAt: '2026-11-29T09:00:00Z',
  yours: false,
  mayAttest: false,
  mayConfirm: true,
  ...over,
});

let agreement: AgreementView;
let sent: { path: string; query: string; type: string | null }[];
let answer: { status: number; body: unknown };

beforeEach(() => {
  agreement = anAgreement({
    you: 'SCHOOL',
    yourTurn: 'CONFIRM',
    mayAttest: true,
    parts: [],
    scans: [scan()],
  });
  sent = [];
  answer = { status: 200, body: undefined };
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'GET') {
      sent.push({ path: pathname, query: search, type: request.headers.get('Content-Type') });
      return new Response(JSON.stringify(answer.body ?? agreement), {
        status: answer.status,
        headers: { 'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json' },
      });
    }
    const value = pathname.startsWith('/api/agreements/') ? agreement : [];
    return new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
  });
});

async function open(address: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['teacher'] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <NoticeProvider>
          <MemoryRouter initialEntries={[address]}>
            <Suspense fallback="…">
              <Routes>
                <Route path="/conventions/:agreementId" element={<AgreementPage />} />
                <Route path="/conventions/:agreementId/papier/:scanId" element={<ScanPage />} />
              </Routes>
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
}

it('shows paper and document beside each other, and a second person confirms', async () => {
  await open('/conventions/agreement/papier/scan');
  expect(await screen.findByAltText('Le papier signé, numérisé')).toHaveAttribute(
    'src',
    '/api/agreements/agreement/scans/scan/file',
  );
  expect(screen.getByText('L’élève observe.')).toBeVisible();
  expect(screen.getByText(/la référence D-2027-12 et la version 1/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Oui, je confirme ces signatures' }));
  expect(await screen.findByText('C’est confirmé : ces signatures comptent.')).toBeVisible();
  expect(sent.map(({ path }) => path)).toEqual(['/api/agreements/agreement/scans/scan/confirm']);
});

it('asks who attested for nothing but to take it back', async () => {
  agreement = { ...agreement, scans: [scan({ yours: true, mayConfirm: false, type: 'PDF' })] };
  await open('/conventions/agreement/papier/scan');
  expect(
    await screen.findByText('Vous avez attesté ce papier : une autre personne le confirme.'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Oui, je confirme ces signatures' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Ouvrir le papier numérisé (PDF)' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Retirer ce papier' })).toBeVisible();
});

it('says so where the paper is gone', async () => {
  await open('/conventions/agreement/papier/another');
  expect(await screen.findByText(/Ce papier n’est plus là/)).toBeVisible();
});

it('brings a paper with what is read on it, and says what to do with one that is too large', async () => {
  agreement = { ...agreement, scans: [] };
  await open('/conventions/agreement');
  await userEvent.click(await screen.findByText('Déposer un papier signé'));
  await userEvent.click(screen.getByRole('button', { name: 'Attester et déposer' }));
  expect(await screen.findByText('Il manque le papier numérisé ou sa photo.')).toBeVisible();
  expect(await screen.findByText('Il manque la référence du papier.')).toBeVisible();
  expect(await screen.findByText('Cochez au moins une signature.')).toBeVisible();
  expect(sent).toEqual([]);

  const large = new File(['x'], 'large.png', { type: 'image/png' });
  Object.defineProperty(large, 'size', { value: 30 * 1024 * 1024 });
  await userEvent.upload(screen.getByLabelText('Le papier numérisé'), large);
  expect(await screen.findByText(/Ce fichier dépasse 10 Mo/)).toBeVisible();

  await userEvent.upload(
    screen.getByLabelText('Le papier numérisé'),
    new File(['x'], 'papier.png', { type: 'image/png' }),
  );
  expect(await screen.findByText('Fichier choisi : papier.png')).toBeVisible();
  await userEvent.type(screen.getByLabelText('La référence en bas de la page du papier'), 'd 2027 12');
  await userEvent.type(screen.getByLabelText('La version en bas de la page du papier'), '1');
  await userEvent.click(screen.getByRole('checkbox', { name: /Hugo Villatte/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Attester et déposer' }));
  expect(await screen.findByText('Le papier est déposé. Une autre personne le confirme.')).toBeVisible();
  expect(sent).toEqual([
    {
      path: '/api/agreements/agreement/scans',
      query: '?reference=d%202027%2012&version=1&signers=signer',
      type: 'application/octet-stream',
    },
  ]);
});
