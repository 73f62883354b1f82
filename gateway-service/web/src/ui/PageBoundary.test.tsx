import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { PageBoundary } from './PageBoundary';

function Page({ ask }: { ask: () => Promise<string> }) {
  return <h1>{useSuspenseQuery({ queryKey: ['page'], queryFn: ask }).data}</h1>;
}

function show(ask: () => Promise<string>) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const page = (at: string) => (
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <PageBoundary at={at}>
          <Page ask={ask} />
        </PageBoundary>
      </MemoryRouter>
    </QueryClientProvider>
  );
  const { rerender } = render(page('/ici'));
  return { queries, move: () => rerender(page('/ailleurs')) };
}

it('waits once, and not again for what is fetched anew', async () => {
  const asked: ((title: string) => void)[] = [];
  const { queries } = show(() => new Promise((answer) => asked.push(answer)));
  expect(screen.getByRole('status')).toHaveAttribute('aria-busy', 'true');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.('Le premier');
  expect(await screen.findByRole('heading', { name: 'Le premier' })).toBeVisible();
  act(() => void queries.invalidateQueries());
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(screen.getByRole('heading', { name: 'Le premier' })).toBeVisible();
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  asked[1]?.('Le second');
  expect(await screen.findByRole('heading', { name: 'Le second' })).toBeVisible();
});

it.each([400, 404])('says that a page is not there for status %i', async (status) => {
  vi.spyOn(console, 'error').mockReturnValue();
  show(() => Promise.reject(new Problem(status)));
  expect(await screen.findByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
});

it('fails under a title of its own, and tries again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let down = true;
  show(() => (down ? Promise.reject(new Problem(503)) : Promise.resolve('Enfin')));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ça n’a pas marché' })).toBeVisible();
  down = false;
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { name: 'Enfin' })).toBeVisible();
});

it('has nothing to say any more once the reader is elsewhere', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let down = true;
  const { move } = show(() => (down ? Promise.reject(new Problem(503)) : Promise.resolve('Ailleurs')));
  await screen.findByRole('heading', { name: 'Ça n’a pas marché' });
  down = false;
  move();
  expect(await screen.findByRole('heading', { name: 'Ailleurs' })).toBeVisible();
});
