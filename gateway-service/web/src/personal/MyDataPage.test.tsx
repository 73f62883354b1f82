import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import MyDataPage from './MyDataPage';

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

const PARTS: Record<string, unknown[]> = {
  'school-service': [
    {
      kind: 'students',
      name: 'student',
      rows: [{ id: 'lea', firstName: 'Léa', birthDate: '2011-12-28', moonLanding: true }],
    },
  ],
  'application-service': [
    { kind: 'applications', name: 'application', rows: [{ week: '2027-W05', status: 'SUBMITTED' }] },
  ],
  'offer-service': [],
  'notification-service': [
    { kind: 'inbox', name: 'note', rows: ['Un', 'Deux', 'Trois', 'Quatre'].map((title) => ({ title })) },
  ],
};
const CHILD = { id: 'lea', firstName: 'Léa', lastName: 'Ly' };

let down: string[] = [];
let erasures: Record<string, unknown>[] = [];
let asked: string[] = [];
let saved: { name: string; content: Blob }[] = [];

beforeEach(() => {
  down = [];
  erasures = [];
  asked = [];
  saved = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
    const service = /^\/api\/personal-data\/([a-z-]+)(\/retention)?$/.exec(pathname);
    const name = service?.[1] ?? '';
    if (service?.[2])
      return json(
        name === 'school-service'
          ? [
              {
                kind: 'students',
                purpose: 'Suivre le stage',
                ground: 'La loi',
                keep: 'un an',
                then: 'ERASED',
              },
            ]
          : [],
      );
    if (service)
      return down.includes(name)
        ? json({ title: 'Absent' }, 503)
        : json({ service: name, writtenAt: '2026-11-29T22:00:00Z', parts: PARTS[name] });
    if (pathname === '/api/students/me') return json({ id: 'lea' });
    if (pathname === '/api/students/mine') return json([CHILD]);
    if (pathname === '/api/students/lea/readings')
      return json([{ name: 'Gaspard Queyroi', role: 'TEACHER', what: 'CARD', day: '2026-11-28' }]);
    if (pathname === '/api/placements/students/lea/readings')
      return json([
        { name: 'Gaspard Queyroi', role: 'TEACHER', what: 'APPLICATIONS', day: '2026-11-28' },
        { role: 'OPERATOR', what: 'CONVERSATIONS', day: '2026-11-20' },
      ]);
    if (pathname === '/api/erasures/mine') return json(erasures);
    if (pathname === '/api/erasures') {
      const { student } = (await request.json()) as { student?: string };
      erasures = [erasure(student ?? null, { state: 'ASKED' })];
      return json(erasures[0], 201);
    }
    throw new Error(`not expected: ${pathname}`);
  });
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL(content: Blob) {
        saved.push({ name: '', content });
        return 'blob:data';
      }
      static override revokeObjectURL() {
        // Nothing is held.
      }
    },
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last) last.name = this.download;
  });
});

const erasure = (studentId: string | null, more: object) => ({
  id: 'erasure',
  studentId,
  subject: studentId ? 'STUDENT' : 'ACCOUNT',
  askedAt: '2026-11-29T22:00:00Z',
  askedBy: 'GUARDIAN',
  confirmations: [],
  missing: [],
  ...more,
});

/** jsdom's Blob reads itself through a reader alone. */
function savedText(): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(saved[0]?.content ?? new Blob());
  });
}

async function open(role: string, address = '/mes-donnees') {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: [role] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense fallback="…">
            <MyDataPage />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('puts all services’ answers under headings of their meaning, with reasons and times', async () => {
  await open('student');
  const heading = await screen.findByRole('heading', { name: 'Ton école et toi' });
  const school = within(heading.parentElement ?? heading);
  expect(school.getByText('Léa')).toBeVisible();
  expect(school.getByText('28/12/2011')).toBeVisible();
  expect(school.getByText('Moon landing')).toBeVisible();
  expect(school.getByText(/Suivre le stage\. Gardé : un an\. Ensuite : effacé\./)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Tes candidatures et ton stage' })).toBeVisible();
  expect(screen.getByText('Envoyée')).toBeVisible();
  expect(asked.filter((path) => path.endsWith('?student=lea'))).toHaveLength(4);
  expect(screen.queryByText('Quatre')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Afficher le suivant : Boîte de réception' }));
  expect(screen.getByText('Quatre')).toBeVisible();
});

it('says who read the file, a line for each person and day', async () => {
  await open('student');
  const line = await screen.findByText(/Gaspard Queyroi, enseignant : la fiche, les candidatures/);
  expect(line).toHaveTextContent('28/11/2026');
  expect(screen.getByText(/Quelqu’un de l’opérateur : les échanges avec les entreprises/)).toBeVisible();
});

it('downloads one file with every answer, the reasons and the readers', async () => {
  await open('student');
  await userEvent.click(await screen.findByRole('button', { name: 'Tout télécharger' }));
  expect(saved[0]?.name).toMatch(/^mes-donnees-\d{4}-\d\d-\d\d\.json$/);
  const whole = JSON.parse(await savedText()) as {
    missing: string[];
    services: { service: string; parts: unknown[]; retention: unknown[] }[];
    readings: unknown[];
  };
  expect(whole.missing).toEqual([]);
  expect(whole.services.map((one) => one.service)).toEqual(Object.keys(PARTS));
  expect(whole.services[0]?.parts).toEqual(PARTS['school-service']);
  expect(whole.services[0]?.retention).toHaveLength(1);
  expect(whole.readings).toHaveLength(3);
});

it('says which part is missing, in the page and in the file, and asks again', async () => {
  down = ['application-service'];
  await open('student');
  expect(await screen.findByText(/Il manque une partie : les candidatures et les échanges\./)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Télécharger ce qui est là' }));
  expect(JSON.parse(await savedText())).toMatchObject({
    missing: ['application-service'],
  });
  down = [];
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Envoyée')).toBeVisible();
  expect(screen.queryByText(/Il manque une partie/)).toBeNull();
});

it('lets a guardian choose a child, ask for erasure and see what came of it', async () => {
  await open('guardian');
  expect(await screen.findByText(/Vous pouvez demander que votre compte soit effacé/)).toBeVisible();
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'De qui ?' }), 'Léa Ly');
  expect(await screen.findByRole('heading', { name: 'Les données de Léa' })).toBeVisible();
  expect(asked).toContain('/api/personal-data/school-service?student=lea');
  await userEvent.click(await screen.findByRole('button', { name: 'Demander l’effacement' }));
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Envoyer la demande' }),
  );
  expect(await screen.findByText(/Demande envoyée le 29\/11\/2026/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Demander l’effacement' })).toBeNull());
});

it('shows why a request was refused and lets one ask again', async () => {
  erasures = [
    erasure('lea', { state: 'REFUSED', decidedAt: '2026-11-29T23:00:00Z', reason: 'Le stage est à venir.' }),
  ];
  await open('guardian', '/mes-donnees?eleve=lea');
  expect(await screen.findByText('Le stage est à venir.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Demander de nouveau' })).toBeVisible();
});

it('tells a guardian of a file that is gone', async () => {
  erasures = [erasure('gone', { state: 'DONE', doneAt: '2026-11-30T08:00:00Z' })];
  await open('guardian');
  expect(await screen.findByText(/Un dossier d’élève\. Tout a été effacé le 30\/11\/2026\./)).toBeVisible();
});
