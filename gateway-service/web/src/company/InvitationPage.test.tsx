import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import InvitationPage from './InvitationPage';

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

let invited = { companyName: 'Le Fournil', open: true, forYou: true };
let sent: { path: string; body: unknown }[] = [];

beforeEach(() => {
  invited = { companyName: 'Le Fournil', open: true, forYou: true };
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    sent.push({ path, body: await request.json() });
    return json(path.endsWith('/look') ? invited : { companyId: 'bakery' });
  });
});

function Where() {
  const { pathname, hash } = useLocation();
  return <output>{pathname + hash}</output>;
}

async function open(address: string, roles: string[]) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: roles.length > 0, roles } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense fallback="…">
            <Routes>
              <Route path="/invitation" element={<InvitationPage />} />
              <Route path="/entreprise/:id" element={<h1>Arrivé</h1>} />
            </Routes>
            <Where />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('takes the secret out of the address, keeps it over the sign-in and joins', async () => {
  await open('/invitation#secret', []);
  const link = await screen.findByRole('link', { name: 'Se connecter ou créer un compte' });
  expect(link.getAttribute('href')).toBe('/login?returnTo=%2Finvitation');
  expect(screen.getByText('/invitation')).toBeVisible();
  cleanup();

  await open('/invitation', ['company']);
  await userEvent.click(await screen.findByRole('button', { name: 'Rejoindre l’équipe' }));
  await screen.findByRole('heading', { name: 'Arrivé' });
  expect(screen.getByText('/entreprise/bakery')).toBeVisible();
  expect(sent).toEqual([
    { path: '/api/companies/joining/look', body: { token: 'secret' } },
    { path: '/api/companies/joining', body: { token: 'secret' } },
  ]);
});

it('says why it cannot be accepted', async () => {
  invited = { ...invited, forYou: false };
  await open('/invitation#secret', ['company']);
  await screen.findByText(/une autre adresse/);
  expect(screen.queryByRole('button')).toBeNull();
});
