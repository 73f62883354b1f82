import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { ErasureRequests } from './ErasureRequests';
import { PupilFile } from './PupilFile';

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

const request = (id: string, firstName: string) => ({
  erasure: {
    id,
    subject: 'STUDENT',
    state: 'ASKED',
    askedAt: '2026-11-29T10:00:00Z',
    askedBy: 'GUARDIAN',
    confirmations: [],
    missing: [],
  },
  firstName,
  lastName: 'Ly',
  className: '3e A',
});

let role = 'PRINCIPAL';
let asked: string[] = [];
let sent: { path: string; body: unknown }[] = [];

beforeEach(() => {
  role = 'PRINCIPAL';
  asked = [];
  sent = [];
  vi.stubGlobal('fetch', async (call: Request) => {
    const { pathname } = new URL(call.url);
    asked.push(pathname);
    if (call.method === 'POST') {
      const text = await call.text();
      sent.push({ path: pathname, body: text ? JSON.parse(text) : undefined });
      return json({ id: 'erasure' }, 200);
    }
    if (pathname === '/api/schools/mine') return json([{ id: '0241011U', role }]);
    if (pathname === '/api/schools/0241011U/students/lea')
      return json({ firstName: 'Zoé', lastName: 'Ly', account: 'ACTIVE', consent: 'GIVEN' });
    if (pathname.endsWith('/readings')) return json([]);
    if (pathname === '/api/schools/0241011U/erasures') return json([request('one', 'Léa')]);
    throw new Error(`not expected: ${pathname}`);
  });
});

async function show(what: ReactNode) {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <Suspense fallback="…">{what}</Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

const file = (onErased: () => void) => <PupilFile schoolId="0241011U" studentId="lea" onErased={onErased} />;

it('erases a file once the pupil’s first name is written', async () => {
  const gone = vi.fn();
  await show(file(gone));
  await userEvent.click(await screen.findByRole('button', { name: 'Effacer ce dossier' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Prénom de l’élève'), 'Zoe');
  await userEvent.click(dialog.getByRole('button', { name: 'Effacer ce dossier' }));
  expect(dialog.getByText('Écrivez exactement : Zoé')).toBeVisible();
  expect(sent).toEqual([]);

  await userEvent.clear(dialog.getByLabelText('Prénom de l’élève'));
  // As some keyboards write it: the letter, then its accent.
  await userEvent.type(dialog.getByLabelText('Prénom de l’élève'), 'zoe\u0301 ');
  await userEvent.click(dialog.getByRole('button', { name: 'Effacer ce dossier' }));
  expect(sent).toEqual([{ path: '/api/schools/0241011U/students/lea/erasure', body: undefined }]);
  expect(gone).toHaveBeenCalledOnce();
});

it('shows a teacher how the account stands, and neither readers nor erasure', async () => {
  role = 'TEACHER';
  await show(file(() => undefined));
  expect(await screen.findByText(/^Compte : /)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Effacer ce dossier' })).toBeNull();
  expect(asked.filter((path) => path.endsWith('/readings'))).toEqual([]);
  expect(asked).toContain('/api/schools/0241011U/students/lea');
});

it('refuses a request with a reason, and accepts another after one more question', async () => {
  await show(<ErasureRequests schoolId="0241011U" />);
  expect(await screen.findByText('demandé par un responsable le 29/11/2026')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Refuser l’effacement : Léa Ly' }));
  let dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Refuser avec cette raison' }));
  expect(dialog.getByText('Écrivez une raison.')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.type(dialog.getByLabelText('Raison du refus'), 'Le stage est à venir.');
  await userEvent.click(dialog.getByRole('button', { name: 'Refuser avec cette raison' }));

  await userEvent.click(await screen.findByRole('button', { name: 'Accepter l’effacement : Léa Ly' }));
  dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Oui, tout effacer' }));
  expect(sent).toEqual([
    { path: '/api/erasures/one/decision', body: { accepted: false, reason: 'Le stage est à venir.' } },
    { path: '/api/erasures/one/decision', body: { accepted: true } },
  ]);
});
