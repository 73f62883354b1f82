import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AgreementRow } from '../api/types';
import { sessionQuery } from '../session/session';
import { NoticeProvider } from '../ui/Notices';
import BoardPage from './BoardPage';
import SignManyPage from './SignManyPage';
import { aField, anAgreement, aPart } from './testAgreement';

const SCHOOL = {
  id: '0241011U',
  name: 'Collège Arnaut-Daniel',
  kind: 'COLLEGE',
  communeName: 'Ribérac',
  role: 'PRINCIPAL',
  classes: [
    { id: 'a', name: '3e A', programme: '3e', weeks: [], studentCount: 2 },
    { id: 'b', name: '3e B', programme: '3e', weeks: [], studentCount: 1 },
  ],
};
const row = (id: string, name: string, over: Partial<AgreementRow>): AgreementRow => ({
  id,
  studentId: id,
  classId: 'a',
  companyName: 'Le Fournil',
  week: '2027-W05',
  lastWeek: '2027-W05',
  internship: false,
  programme: '3e',
  state: 'FROZEN',
  version: 1,
  turns: [{ party: 'PRINCIPAL', what: 'SIGN' }],
  yourTurn: 'SIGN',
  since: '2026-11-20T08:00:00Z',
  changedSinceFreeze: false,
  partlyOnPaper: false,
  studentName: name,
  ...over,
});
const ROWS = [
  row('hugo', 'Hugo Villatte', {}),
  row('elise', 'Élise Villatte', {}),
  row('noemie', 'Noémie Queyroi', {
    classId: 'b',
    turns: [{ party: 'GUARDIAN', what: 'SIGN' }],
    yourTurn: 'WAIT',
  }),
];

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });
let sent: { path: string; body: unknown }[];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method !== 'GET') {
      sent.push({ path, body: await request.json() });
      if (path.endsWith('/remind')) return json({ reminded: 1 });
      if (path.endsWith('/codes')) return json({ by: 'EMAIL', channel: 'p…@college.example' });
      return json([]);
    }
    if (path === '/api/schools/mine') return json([SCHOOL]);
    if (path === '/api/agreements') return json(ROWS);
    if (path.startsWith('/api/agreements/')) {
      const id = path.split('/')[3] ?? '';
      return json(
        anAgreement({
          id,
          you: 'SCHOOL',
          codeBy: 'EMAIL',
          parts: [aPart('SCHOOL', { fields: [aField('student.name', 'Élève', { value: id })] })],
        }),
      );
    }
    return json([]);
  });
});

async function open(address: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['principal'] } as never);
  window.history.replaceState(null, '', address);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <NoticeProvider>
          <BrowserRouter>
            <Suspense fallback="…">
              <Routes>
                <Route path="/etablissement/conventions" element={<BoardPage />} />
                <Route path="/etablissement/conventions/signer" element={<SignManyPage />} />
              </Routes>
            </Suspense>
          </BrowserRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
}

it('says whose turn it is since when, and reminds those outside', async () => {
  await open('/etablissement/conventions');
  const noemie = (await screen.findByRole('link', { name: 'Noémie Queyroi' })).closest('tr') as HTMLElement;
  expect(within(noemie).getByText('la famille : à signer')).toBeVisible();
  expect(within(noemie).getByText('depuis le 20 novembre')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Relancer pour Noémie Queyroi' }));
  expect(await screen.findByText('Une relance est partie.')).toBeVisible();
  expect(sent).toEqual([{ path: '/api/agreements/remind', body: { ids: ['noemie'] } }]);

  await userEvent.selectOptions(screen.getByLabelText('Classe'), '3e A');
  expect(await screen.findByText('2 conventions')).toBeVisible();
  expect(window.location.search).toBe('?classe=a');
  expect(screen.queryByRole('link', { name: 'Noémie Queyroi' })).toBeNull();
});

it('signs several with one code, each after it was on the screen, and not one that was left out', async () => {
  await open('/etablissement/conventions');
  await userEvent.click(await screen.findByRole('link', { name: 'Lire et signer 2 conventions' }));
  expect(await screen.findByText('Document 1 sur 2')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'J’ai lu, au suivant' }));
  expect(await screen.findByText('Document 2 sur 2')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Laisser de côté' }));

  await userEvent.click(await screen.findByRole('checkbox', { name: 'J’ai lu et j’accepte.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Recevoir mon code' }));
  await userEvent.type(await screen.findByLabelText('Le code reçu par e-mail'), '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Signer ce document' }));
  expect(await screen.findByText('Une convention est signée.')).toBeVisible();
  expect(sent).toEqual([
    { path: '/api/agreements/codes', body: { documents: [{ agreementId: 'hugo', version: 1 }] } },
    {
      path: '/api/agreements/signatures',
      body: {
        documents: [{ agreementId: 'hugo', version: 1, sha256: 'hash-1' }],
        consent: true,
        code: '123456',
      },
    },
  ]);
});
