import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { webcrypto } from 'node:crypto';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import VerifyPage from './VerifyPage';

/** SHA-256 of "abc" (FIPS 180-4). */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('crypto', webcrypto);
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    asked.push(`${request.method} ${path}`);
    if (path.endsWith('/unknown'))
      return new Response('{"title":"Introuvable"}', {
        status: 404,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    return new Response(
      JSON.stringify({
        state: 'SEALED',
        programme: path.endsWith('/MINI') ? 'mini' : '3e',
        initials: 'H. V.',
        week: '2027-W05',
        lastWeek: '2027-W05',
        amendments: [],
        versions: [
          {
            number: 1,
            frozenAt: '2026-11-27T09:00:00Z',
            sha256: 'f'.repeat(64),
            sealedSha256: ABC,
            current: true,
          },
        ],
        signers: [
          { party: 'STUDENT', signed: true },
          { party: 'PRINCIPAL', signed: true },
        ],
        partlyOnPaper: false,
      }),
      { headers: { 'Content-Type': 'application/json' } },
    );
  });
});

async function open(code: string) {
  const queries = new QueryClient();
  queries.setQueryData(['territory'], { holidayProgrammes: [{ id: 'mini', besides: ['3e'] }] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[`/verifier/${code}`]}>
          <Suspense fallback="…">
            <Routes>
              <Route path="/verifier/:code" element={<VerifyPage />} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

/** jsdom's file has no bytes to give. */
function pdf(text: string) {
  const file = new File([text], 'convention.pdf', { type: 'application/pdf' });
  const bytes = new TextEncoder().encode(text);
  return Object.assign(file, { arrayBuffer: async () => bytes.buffer });
}

it('compares a file in the browser and sends it nowhere', async () => {
  await open('K7QM');
  expect(await screen.findByRole('heading', { name: 'Convention de stage de H. V.' })).toBeVisible();
  await userEvent.upload(screen.getByLabelText('Comparer un fichier PDF'), pdf('abc'));
  expect(await screen.findByText(/sans le moindre changement/)).toBeVisible();
  await userEvent.upload(screen.getByLabelText('Comparer un fichier PDF'), pdf('abd'));
  expect(await screen.findByText(/n’est pas ce document, ou il a été modifié/)).toBeVisible();
  expect(asked).toEqual(['GET /api/agreements/verify/K7QM']);
});

it('says that a code is unknown', async () => {
  await open('unknown');
  expect(await screen.findByRole('alert')).toHaveTextContent('Aucune convention ne porte ce code.');
});

it('names the chamber where it signed in the place of the school', async () => {
  await open('MINI');
  expect(await screen.findByText(/direction de l’organisme consulaire/)).toBeVisible();
  expect(screen.queryByText(/établissement/)).toBeNull();
});
