import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Feed, Feeds } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import { nameOf } from './feeds';
import FeedsPage from './FeedsPage';

const FILE: NonNullable<Feed['file']> = {
  state: 'SERVING',
  percent: 100,
  fileName: 'cars-2026.zip',
  size: 1_234_567,
  sha256: 'a'.repeat(64),
  givenAt: '2026-11-28T08:00:00Z',
  givenBy: 'YOU',
  problems: [],
};
const SERVING: Feed = {
  name: 'cars',
  id: 'cars-id',
  serves: true,
  older: false,
  readAt: '2026-11-28T08:01:00Z',
  from: '2026-09-01',
  to: '2099-07-03',
  lines: 3,
  stops: 6,
  trips: 8,
  endsSoon: false,
  problems: [],
  file: FILE,
};
const ON_SERVER: Feed = { ...SERVING, name: 'trains', id: undefined, file: undefined };

let answer: Feeds;
let sent: { method: string; path: string; query: string }[];

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

beforeEach(() => {
  answer = { maxBytes: 1_048_576, feeds: [SERVING, ON_SERVER] };
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    if (request.method !== 'GET') sent.push({ method: request.method, path: pathname, query: search });
    if (pathname.startsWith('/api/reach/feeds')) return json(answer);
    return json({ fr: '', en: '' });
  });
});

async function open() {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <NoticeProvider>
          <MemoryRouter initialEntries={['/operateur/horaires']}>
            <Suspense fallback="…">
              <FeedsPage />
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('heading', { name: 'cars' });
}

function card(name: string) {
  const found = screen.getByRole('heading', { name }).closest('article');
  if (!found) throw new Error(`no card of ${name}`);
  return within(found);
}

it('tells where a timetable comes from, and leaves what lies on the server to the server', async () => {
  await open();
  expect(card('cars').getByText(/cars-2026\.zip \(1,2 Mo\), déposé par vous le/)).toBeVisible();
  expect(card('cars').getByText('En service')).toBeVisible();
  expect(card('trains').getByText(/Fichier du serveur/)).toBeVisible();
  expect(card('trains').queryByRole('button')).toBeNull();
});

it('sends an archive under the name of its file, or another', async () => {
  await open();
  const button = screen.getByRole('button', { name: 'Déposer et vérifier' });
  expect(button).toBeDisabled();
  await userEvent.upload(
    screen.getByLabelText(/Archive .zip/),
    new File(['x'], 'Réseau (été).zip', { type: 'application/zip' }),
  );
  const name = screen.getByRole('textbox', { name: 'Nom' });
  expect(name).toHaveValue('Réseau été');
  await userEvent.clear(name);
  await userEvent.type(name, 'reseau');
  await userEvent.click(button);
  expect(sent).toEqual([
    {
      method: 'POST',
      path: '/api/reach/feeds',
      query: `?name=reseau&fileName=${encodeURIComponent('Réseau (été).zip')}`,
    },
  ]);
});

it('sends nothing that is too large, and says so', async () => {
  await open();
  await userEvent.upload(
    screen.getByLabelText(/Archive .zip/),
    new File([new Uint8Array(1_048_577)], 'region.zip'),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Déposer et vérifier' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette archive dépasse 1 Mo');
  expect(sent).toEqual([]);
});

it('shows how far the check of a new version is, and why it was refused', async () => {
  const next: NonNullable<Feed['next']> = { ...FILE, state: 'CHECKING', percent: 42, fileName: 'neuf.zip' };
  answer = { ...answer, feeds: [{ ...SERVING, next }] };
  await open();
  expect(card('cars').getByRole('progressbar', { name: /Vérification en cours : 42/ })).toHaveValue(42);
  expect(card('cars').getByText(/L’ancienne sert pendant ce temps/)).toBeVisible();

  answer = {
    ...answer,
    feeds: [
      {
        ...SERVING,
        next: {
          ...next,
          state: 'REFUSED',
          problems: [{ level: 'ERROR', text: 'Le fichier stops.txt manque.' }],
        },
      },
    ],
  };
  expect(await screen.findByText('Le fichier stops.txt manque.', {}, { timeout: 4_000 })).toBeVisible();
  expect(card('cars').getByText('L’ancienne continue de servir.', { exact: false })).toBeVisible();
});

it('replaces and withdraws one', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Remplacer cars' }));
  await userEvent.upload(screen.getByLabelText('Nouvelle archive de cars'), new File(['x'], 'neuf.zip'));
  await userEvent.click(screen.getByRole('button', { name: 'Retirer cars' }));
  await userEvent.click(
    within(screen.getByRole('dialog', { name: 'Retirer cars' })).getByRole('button', { name: 'Retirer' }),
  );
  expect(sent).toEqual([
    { method: 'POST', path: '/api/reach/feeds', query: '?name=cars&fileName=neuf.zip' },
    { method: 'DELETE', path: '/api/reach/feeds/cars-id', query: '' },
  ]);
});

it('takes an address, tells what came of it, and asks it again', async () => {
  answer = {
    ...answer,
    feeds: [
      {
        ...SERVING,
        file: { ...FILE, givenBy: 'ITS_ADDRESS' },
        address: {
          address: 'https://reseau.example/gtfs.zip',
          askedAt: '2026-11-28T08:00:00Z',
          well: false,
          told: 'Cette adresse répond 404.',
          asks: false,
        },
      },
    ],
  };
  await open();
  expect(card('cars').getByText(/Cette adresse répond 404/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Chercher cars maintenant' }));
  await userEvent.type(screen.getByLabelText(/Adresse de l’archive/), 'https://trains.example/a.zip');
  await userEvent.type(screen.getByLabelText(/Sous quel nom/), 'trains');
  await userEvent.click(screen.getByRole('button', { name: 'Prendre à cette adresse' }));
  await vi.waitFor(() =>
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/reach/feeds/cars-id/fetch',
      'POST /api/reach/feeds/addresses',
    ]),
  );
});

it('makes a name of any file', () => {
  expect(nameOf('GTFS_Dordogne.ZIP')).toBe('GTFS_Dordogne');
  expect(nameOf('..été:2027/a.zip')).toBe('été 2027 a');
  expect(nameOf('x'.repeat(80))).toHaveLength(60);
});
