import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { MySuggestions } from './MySuggestions';

const offer = (id: string, status: string) => ({
  id,
  status,
  title: `Offre ${id}`,
  tradeLabel: 'Boulanger',
  company: { name: 'Le Fournil' },
  workplace: { communeName: 'Ribérac' },
});
const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let suggested: string[] = [];

beforeEach(() => {
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path === '/api/students/me/suggestions')
      return json(suggested.map((offerId) => ({ offerId, suggestedAt: '2026-11-25T10:00:00Z' })));
    if (path === '/api/applications/mine') return json([{ id: 'a', offerId: 'applied' }]);
    if (path.endsWith('/gone')) return json({ type: 'urn:stagein:problem:not-found' }, 404);
    return json(offer(path.slice('/api/offers/'.length), path.endsWith('closed') ? 'CLOSED' : 'PUBLISHED'));
  });
});

async function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <Suspense fallback="…">
            <MySuggestions />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('shows the offers that the school thought of, without those applied for, closed or gone', async () => {
  suggested = ['applied', 'closed', 'gone', 'open'];
  await open();
  expect(await screen.findByRole('link', { name: 'Offre open' })).toHaveAttribute('href', '/offres/open');
  expect(screen.getAllByRole('article')).toHaveLength(1);
});

it('takes no room where nothing was suggested', async () => {
  suggested = [];
  await open();
  expect(screen.queryByRole('heading')).toBeNull();
});
