import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { NoticeProvider } from '../ui/Notices';
import LinkPage from './LinkPage';
import { anAgreement } from './testAgreement';

let sent: { path: string; body: unknown }[];

beforeEach(() => {
  sent = [];
  const agreement = anAgreement({ you: 'TUTOR', codeBy: 'EMAIL', parts: [], yourTurn: 'SIGN' });
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    sent.push({ path, body: await request.json() });
    const signers = agreement.current?.signers.map((signer) => ({
      ...signer,
      party: 'TUTOR',
      ...(path.endsWith('/sign') && { mayNow: false, signedAt: '2026-11-30T08:00:00Z' }),
    }));
    const answer = path.endsWith('/codes')
      ? { by: 'EMAIL', channel: 'n…@fournil.example' }
      : { ...agreement, current: { ...agreement.current, signers } };
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
});

function Where() {
  const { pathname, hash } = useLocation();
  return <output>{pathname + hash}</output>;
}

it('lets a tutor without an account read and sign, with the secret out of the address', async () => {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <NoticeProvider>
          <MemoryRouter initialEntries={['/convention#secret']}>
            <Suspense fallback="…">
              <Routes>
                <Route path="/convention" element={<LinkPage />} />
              </Routes>
              <Where />
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  await userEvent.type(await screen.findByLabelText(/Le code écrit sous le lien/), '654 321');
  expect(screen.getByText('/convention')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Voir le document' }));
  expect(await screen.findByText('L’élève observe.')).toBeVisible();

  await userEvent.click(screen.getByRole('checkbox', { name: 'J’ai lu et j’accepte.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Recevoir mon code' }));
  await userEvent.type(await screen.findByLabelText('Le code reçu par e-mail'), '111222');
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(await screen.findByText('C’est signé, merci. Vous pouvez fermer cette page.')).toBeVisible();
  const key = { token: 'secret', code: '654321' };
  expect(sent).toEqual([
    { path: '/api/agreements/by-link/view', body: key },
    { path: '/api/agreements/by-link/codes', body: key },
    {
      path: '/api/agreements/by-link/sign',
      body: { ...key, version: 1, sha256: 'hash-1', consent: true, signingCode: '111222' },
    },
  ]);
  expect(screen.queryByRole('button', { name: 'Signer' })).toBeNull();
});
