import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { CalendarLink } from './CalendarLink';

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let madeAt: string | undefined;
let keys = 0;

beforeEach(() => {
  madeAt = undefined;
  keys = 0;
  vi.stubGlobal('fetch', (request: Request) => {
    if (request.method === 'POST') {
      madeAt = '2026-11-25T10:00:00Z';
      keys += 1;
      return Promise.resolve(json({ address: `/api/calendar/feeds/k${keys}/stage-in.ics`, madeAt }, 201));
    }
    if (request.method === 'DELETE') {
      madeAt = undefined;
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    return Promise.resolve(json({ ...(madeAt && { madeAt }) }));
  });
});

async function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <Suspense fallback="…">
          <CalendarLink studentId="p" />
        </Suspense>
      </QueryClientProvider>,
    );
  });
  const person = userEvent.setup();
  await person.click(await screen.findByText('Mettre dans mon agenda'));
  return person;
}

it('shows a new address once, makes another, and stops it', async () => {
  const person = await open();
  await person.click(await screen.findByRole('button', { name: 'Créer mon lien' }));
  expect(await screen.findByLabelText('Lien de l’agenda')).toHaveValue(
    `${location.origin}/api/calendar/feeds/k1/stage-in.ics`,
  );
  expect(screen.getByRole('link', { name: 'Ouvrir dans l’agenda' })).toHaveAttribute(
    'href',
    `webcal://${location.host}/api/calendar/feeds/k1/stage-in.ics`,
  );
  await person.click(await screen.findByRole('button', { name: 'Faire un nouveau lien' }));
  await vi.waitFor(() =>
    expect(screen.getByLabelText('Lien de l’agenda')).toHaveValue(
      `${location.origin}/api/calendar/feeds/k2/stage-in.ics`,
    ),
  );
  await person.click(screen.getByRole('button', { name: 'Arrêter le lien' }));
  expect(await screen.findByRole('button', { name: 'Créer mon lien' })).toBeVisible();
  expect(screen.queryByLabelText('Lien de l’agenda')).not.toBeInTheDocument();
});

it('does not show an address that was made before', async () => {
  madeAt = '2026-11-25T10:00:00Z';
  await open();
  expect(await screen.findByText(/Un lien existe depuis le 25 novembre/)).toBeVisible();
  expect(screen.queryByLabelText('Lien de l’agenda')).not.toBeInTheDocument();
});
