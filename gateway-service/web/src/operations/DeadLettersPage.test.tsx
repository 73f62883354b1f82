import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { NoticeProvider } from '../ui/Notices';
import DeadLettersPage from './DeadLettersPage';

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

const letter = (offset: number, more: object = {}) => ({
  consumer: 'offer-service.schools',
  topic: 'stagein.dordogne.schools',
  offset,
  event: '0b2a4c1e-1111-4111-8111-111111111111',
  eventType: 'fr.stagein.school.changed.v1',
  happenedAt: '2026-11-28T10:00:00Z',
  parkedAt: '2026-11-28T10:01:00Z',
  cause: 'StreamReadException',
  ...more,
});

async function open(parked: unknown[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url);
    asked.push(`${request.method} ${pathname}`);
    if (request.method === 'POST') {
      parked = [];
      return Promise.resolve(json({ done: 2, left: 0 }));
    }
    return Promise.resolve(json(pathname === '/api/operations/offer-service/dead-letters' ? parked : []));
  });
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <NoticeProvider>
            <Suspense fallback="…">
              <DeadLettersPage />
            </Suspense>
          </NoticeProvider>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  return asked;
}

it('shows what is parked by consumer, replays it and says what came of it', async () => {
  const asked = await open([letter(3), letter(4, { eventType: '', happenedAt: undefined })]);
  const table = within(await screen.findByRole('table', { name: 'offer-service.schools' }));
  expect(table.getAllByText('StreamReadException')).toHaveLength(2);
  expect(table.getByText('fr.stagein.school.changed.v1')).toBeVisible();
  expect(table.getByText('sans type')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Rejouer : offer-service.schools' }));
  expect(asked).toContain('POST /api/operations/offer-service/dead-letters/offer-service.schools/replay');
  expect(await screen.findByText('2 événements repris.')).toBeVisible();
  expect(await screen.findByText('Rien n’est mis de côté')).toBeVisible();
});

it('says that nothing is parked', async () => {
  await open([]);
  expect(await screen.findByText('Rien n’est mis de côté')).toBeVisible();
});
