import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import ChoicesPage from './ChoicesPage';
import { readKept } from './kept';

const CHOICES = [
  {
    id: 'one',
    left: { id: 'velo', text: 'Réparer un vélo' },
    right: { id: 'histoire', text: 'Écrire une histoire' },
  },
  {
    id: 'two',
    left: { id: 'robot', text: 'Programmer un robot' },
    right: { id: 'bd', text: 'Dessiner une BD' },
  },
];
const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let sent: { method: string; path: string; body: unknown }[] = [];
let stored: { answers: object; feedback: object; shared: boolean } | undefined;

beforeEach(() => {
  sent = [];
  stored = undefined;
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    const body: unknown = request.method === 'GET' ? undefined : await request.json();
    sent.push({ method: request.method, path, body });
    if (path === '/api/discovery/choices') return json(CHOICES);
    if (request.method === 'PUT') {
      stored = { shared: false, ...(body as { answers: object; feedback: object }) };
      return json(stored);
    }
    return stored ? json(stored) : json({ type: 'urn:stagein:problem:not-found' }, 404);
  });
});

async function open(roles: string[] = []) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: roles.length > 0, roles, providers: [] } as never);
  // The words of the pages are fetched too: the first render waits for them.
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={['/metiers/choix']}>
          <Suspense fallback="…">
            <Routes>
              <Route path="/metiers/choix" element={<ChoicesPage />} />
              <Route path="/metiers/resultat" element={<h1>Arrivé</h1>} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('heading', { level: 2 });
  return userEvent.setup();
}

it('asks one pair after the other, goes back, skips, and keeps it on the device', async () => {
  const person = await open();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Choix 1 sur 2');
  await person.click(screen.getByRole('button', { name: 'Réparer un vélo' }));
  expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
  expect(readKept().answers).toEqual({ one: 'LEFT' });

  await person.click(screen.getByRole('button', { name: 'Retour' }));
  expect(screen.getByRole('button', { name: 'Réparer un vélo' })).toHaveAttribute('aria-pressed', 'true');
  await person.click(screen.getByRole('button', { name: 'Écrire une histoire' }));
  await person.click(screen.getByRole('button', { name: 'Aucun des deux' }));
  expect(await screen.findByText('Arrivé')).toBeVisible();
  expect(readKept().answers).toEqual({ one: 'RIGHT', two: 'SKIP' });
  expect(sent.some(({ method }) => method === 'PUT')).toBe(false);
});

it('goes on where it was left', async () => {
  localStorage.setItem('stagein.interests', JSON.stringify({ answers: { one: 'LEFT' }, feedback: {} }));
  await open();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Choix 2 sur 2');
});

it('takes what was tried before into the profile of the student who signs in', async () => {
  localStorage.setItem('stagein.interests', JSON.stringify({ answers: { one: 'LEFT' }, feedback: {} }));
  const person = await open(['student']);
  expect(stored?.answers).toEqual({ one: 'LEFT' });
  expect(localStorage.getItem('stagein.interests')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Dessiner une BD' }));
  await screen.findByText('Arrivé');
  await vi.waitFor(() => expect(stored?.answers).toEqual({ one: 'LEFT', two: 'RIGHT' }));
});

it('leaves a profile that is there as it is', async () => {
  stored = { answers: { one: 'RIGHT' }, feedback: {}, shared: true };
  localStorage.setItem('stagein.interests', JSON.stringify({ answers: { one: 'LEFT' }, feedback: {} }));
  await open(['student']);
  expect(stored.answers).toEqual({ one: 'RIGHT' });
  expect(sent.some(({ method }) => method === 'PUT')).toBe(false);
});
