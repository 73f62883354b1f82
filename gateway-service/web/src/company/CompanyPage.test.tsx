import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import CompanyPage from './CompanyPage';

/** In no team at all. */
beforeEach(() => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response('[]', { headers: { 'Content-Type': 'application/json' } })),
  );
});

async function open(address: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense fallback="…">
            <Routes>
              <Route path="/entreprise" element={<CompanyPage part="overview" />} />
              <Route path="/entreprise/:companyId/candidatures" element={<CompanyPage part="candidates" />} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('tells who is in the team no more, and does not ask to register the company again', async () => {
  await open('/entreprise/bakery/candidatures');
  await screen.findByRole('heading', { name: 'Vous n’êtes pas dans cette équipe' });
  expect(screen.queryByRole('link', { name: 'Déclarer une structure' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Ouvrir mon espace' })).toHaveAttribute('href', '/entreprise');
});

it('asks who has no company yet to register one', async () => {
  await open('/entreprise');
  expect(await screen.findByRole('link', { name: 'Déclarer une structure' })).toBeVisible();
});
