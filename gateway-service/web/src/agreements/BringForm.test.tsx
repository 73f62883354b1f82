import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AgreementScan, AgreementView } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import { LinkedAgreement } from './LinkedAgreement';
import { PaperSection } from './PaperSection';
import ScanPage from './ScanPage';
import { anAgreement } from './testAgreement';

let sent: { url: string; headers: Headers; body: string }[];
let after: AgreementView;

beforeEach(() => {
  sent = [];
  after = anAgreement();
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'GET')
      sent.push({ url: request.url, headers: request.headers, body: await request.text() });
    return new Response(JSON.stringify(after), { headers: { 'Content-Type': 'application/json' } });
  });
});

async function show(at: string, path: string, page: React.ReactElement) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <NoticeProvider>
          <MemoryRouter initialEntries={[at]}>
            <Suspense fallback="…">
              <Routes>
                <Route path={path} element={page} />
                <Route path="*" element={<p>elsewhere</p>} />
              </Routes>
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
}

const photo = () => new File(['picture'], 'page.png', { type: 'image/png' });

it('takes a pupil’s photo of the paper, once it says which paper it is', async () => {
  await show('/', '/', <PaperSection view={anAgreement({ mayBring: true })} audience="STUDENT" />);
  await userEvent.click(await screen.findByText('J’ai signé sur papier : envoyer la photo'));
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer à l’établissement' }));
  expect(screen.getByText('Il manque le papier numérisé ou sa photo.')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.upload(screen.getByLabelText('Le papier numérisé'), photo());
  await userEvent.type(screen.getByLabelText(/référence en bas/), 'd-2027-12');
  await userEvent.type(screen.getByLabelText(/version en bas/), '1');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer à l’établissement' }));
  expect(await screen.findByText('Ton papier est envoyé. Ton établissement le regarde.')).toBeVisible();
  expect(sent.map(({ url }) => url.replace(/.*\/api/, '/api'))).toEqual([
    '/api/agreements/agreement/own-scan?reference=d-2027-12&version=1',
  ]);
  expect(sent[0]?.body).toBe('picture');
});

it('asks nobody who has nothing to send', async () => {
  await show('/', '/', <PaperSection view={anAgreement()} audience="ADULT" />);
  await screen.findByRole('heading', { name: 'Signer sur papier' });
  expect(screen.queryByText('J’ai signé sur papier : envoyer la photo')).toBeNull();
});

it('takes a tutor’s by the link, its secret in no address', async () => {
  const changed = vi.fn();
  await show(
    '/',
    '/',
    <LinkedAgreement
      view={anAgreement({ you: 'TUTOR', mayBring: true })}
      with={{ token: 'the-token', code: '654321' }}
      onChange={changed}
      onAgain={() => undefined}
    />,
  );
  await userEvent.click(await screen.findByText('J’ai signé sur papier : envoyer la photo'));
  await userEvent.upload(screen.getByLabelText('Le papier numérisé'), photo());
  await userEvent.type(screen.getByLabelText(/référence en bas/), 'D-2027-12');
  await userEvent.type(screen.getByLabelText(/version en bas/), '1');
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer à l’établissement' }));
  expect(await screen.findByText('Votre papier est envoyé. L’établissement le regarde.')).toBeVisible();
  expect(sent[0]?.url).not.toContain('the-token');
  expect(sent[0]?.headers.get('Agreement-Link')).toBe('the-token');
  expect(sent[0]?.headers.get('Agreement-Code')).toBe('654321');
  expect(changed).toHaveBeenCalled();
});

it('has the school say first what a paper carries that was sent in', async () => {
  const scan: AgreementScan = {
    id: 'scan',
    printedVersion: 1,
    state: 'BROUGHT',
    type: 'PNG',
    size: 1,
    sha256: 'hash',
    signers: ['signer'],
    broughtBy: 'Hugo Villatte',
    broughtAt: '2026-11-27T09:00:00Z',
    yours: false,
    mayAttest: true,
    mayConfirm: false,
  };
  after = anAgreement({ you: 'SCHOOL', mayAttest: true, scans: [scan] });
  await show('/conventions/agreement/papier/scan', '/conventions/:agreementId/papier/:scanId', <ScanPage />);
  expect(await screen.findByText(/^Envoyé par Hugo Villatte/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Oui, je confirme ces signatures' })).toBeNull();
  await userEvent.type(screen.getByLabelText(/référence en bas/), 'D-2027-12');
  await userEvent.type(screen.getByLabelText(/version en bas/), '1');
  await userEvent.click(screen.getByRole('button', { name: 'Attester ce papier' }));
  expect(screen.getByText('Cochez au moins une signature.')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Hugo Villatte/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Attester ce papier' }));
  expect(await screen.findByText('Le papier est attesté. Une autre personne le confirme.')).toBeVisible();
  expect(sent[0]?.url).toContain('/api/agreements/agreement/scans/scan/attest');
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
    reference: 'D-2027-12',
    version: 1,
    signers: ['signer'],
  });
});
