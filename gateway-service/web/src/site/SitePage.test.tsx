import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { Footer } from '../app/Footer';
import { PAGES } from './pages';
import SitePage from './SitePage';

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

it('shows what the territory says of itself, and the footer leads to each page', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const path = new URL(request.url).pathname;
    asked.push(path);
    return Promise.resolve(
      path.startsWith('/api/territory/pages/')
        ? json({
            title: 'Mentions légales',
            sections: [{ title: 'Éditeur', text: ['Le club.'], items: ['Un point.'] }],
          })
        : json({ name: 'Dordogne', communes: [] }),
    );
  });
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter>
          <Suspense fallback="…">
            <SitePage page="legal" />
          </Suspense>
          <Footer />
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  expect(await screen.findByRole('heading', { name: 'Mentions légales' })).toBeVisible();
  expect(screen.getByText('Le club.')).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('Un point.');
  expect(asked).toContain('/api/territory/pages/legal');
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(expect.arrayContaining(Object.values(PAGES)));
  expect(document.title).toBe('Mentions légales · Stage-IN');
  expect(document.body).not.toHaveTextContent('>>');
});
