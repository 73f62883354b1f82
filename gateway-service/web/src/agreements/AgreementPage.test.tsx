import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AgreementView } from '../api/types';
import { sessionQuery, type Role } from '../session/session';
import { NoticeProvider } from '../ui/Notices';
import AgreementPage from './AgreementPage';
import { aField, anAgreement, aPart } from './testAgreement';

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

let agreement: AgreementView;
let sent: { path: string; body: unknown }[];
let refusal: { status: number; type: string; detail: string; errors?: unknown } | undefined;

beforeEach(() => {
  agreement = anAgreement();
  sent = [];
  refusal = undefined;
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path.endsWith('/check'))
      return json({ problems: [], breaches: [], missing: [], changes: [], voidsSignatures: false });
    if (request.method !== 'GET') {
      sent.push({ path, body: await request.json() });
      if (refusal) {
        const { status, ...problem } = refusal;
        return json({ ...problem, type: `urn:stagein:problem:${problem.type}` }, status);
      }
      if (path.endsWith('/codes')) return json({ by: 'EMAIL', channel: 'c…@famille.example' });
      if (path.endsWith('/signatures')) {
        const signers = agreement.current?.signers.map((signer) => ({
          ...signer,
          signedAt: '2026-11-30T08:00:00Z',
        }));
        agreement = {
          ...agreement,
          yourTurn: 'WAIT',
          turns: [{ party: 'PRINCIPAL', what: 'SIGN' }],
          ...(agreement.current && signers && { current: { ...agreement.current, signers } }),
        };
        return json([]);
      }
      return json(agreement);
    }
    if (path === '/api/schools/mine')
      return json([{ id: 'school', name: 'Collège', email: 'ce@college.example' }]);
    if (path.endsWith('/agreement-facts'))
      return json({
        firstName: 'Noémie',
        lastName: 'Queyroi',
        birthDate: '2012-05-14',
        className: '3e B',
        guardians: [],
      });
    if (path.endsWith('/signatory')) return json({ before: [], proposedTitle: 'Principal' });
    if (path.startsWith('/api/agreements/')) return json(agreement);
    return json([]);
  });
});

async function open(role: Role) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: [role] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <NoticeProvider>
          <MemoryRouter initialEntries={['/conventions/agreement']}>
            <Suspense fallback="…">
              <Routes>
                <Route path="/conventions/:agreementId" element={<AgreementPage />} />
              </Routes>
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('heading', { name: 'Convention de stage', level: 1 });
}

it('lets a pupil sign what is shown, by the account alone where no mail reaches them', async () => {
  await open('student');
  expect(screen.getByText('À toi : lis, puis signe.')).toBeVisible();
  expect(screen.getByText('L’élève observe.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(screen.getByText('Coche la phrase d’accord pour signer.')).toBeVisible();
  expect(sent).toEqual([]);

  await userEvent.click(screen.getByRole('checkbox', { name: 'J’ai lu et j’accepte.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(await screen.findByText('Merci, ta signature est enregistrée.')).toBeVisible();
  expect(sent).toEqual([
    {
      path: '/api/agreements/signatures',
      body: { documents: [{ agreementId: 'agreement', version: 1, sha256: 'hash-1' }], consent: true },
    },
  ]);
  expect(screen.queryByRole('button', { name: 'Signer' })).toBeNull();
});

it('mails a code first where it can, and says what was wrong with it', async () => {
  agreement = anAgreement({ you: 'GUARDIAN', codeBy: 'EMAIL', codeChannel: 'c…@famille.example' });
  await open('guardian');
  await userEvent.click(screen.getByRole('checkbox', { name: 'J’ai lu et j’accepte.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Recevoir mon code' }));
  const code = await screen.findByRole('textbox', { name: 'Le code reçu par e-mail' });
  await userEvent.type(code, '123');
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(await screen.findByText('Le code a six chiffres.')).toBeVisible();

  refusal = {
    status: 403,
    type: 'agreement-code-wrong',
    detail: 'Ce code n’est pas le bon : encore 4 essais.',
  };
  await userEvent.clear(code);
  await userEvent.type(code, '123 456');
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(await screen.findByText('Ce code n’est pas le bon : encore 4 essais.')).toBeVisible();

  refusal = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(await screen.findByText('Merci, votre signature est enregistrée.')).toBeVisible();
  expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(['codes', 'signatures', 'signatures']);
  expect(sent.at(-1)?.body).toMatchObject({ code: '123456' });
});

it('shows the newer version to who would have signed an older one', async () => {
  await open('student');
  await userEvent.click(screen.getByRole('checkbox', { name: 'J’ai lu et j’accepte.' }));
  refusal = { status: 409, type: 'agreement-version-old', detail: 'Une version plus récente existe.' };
  const current = { ...agreement.current, number: 2, sha256: 'hash-2' } as AgreementView['current'];
  agreement = {
    ...agreement,
    version: 2,
    ...(current && { current }),
    versions: [
      ...agreement.versions,
      {
        number: 2,
        frozenAt: '2026-11-28T09:00:00Z',
        changedFields: ['student.name'],
        voided: false,
        sha256: 'hash-2',
      },
    ],
  };
  await userEvent.click(screen.getByRole('button', { name: 'Signer' }));
  expect(
    await screen.findByText('Une version plus récente existe : la voici. Relis-la avant de signer.'),
  ).toBeVisible();
  const changes = (await screen.findByRole('heading', { name: 'Ce qui a changé dans la version 2' })).closest(
    'section',
  );
  expect(within(changes as HTMLElement).getByText('Élève')).toBeVisible();
  expect(screen.getByText('Les signatures déjà données restent valables.')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'J’ai lu et j’accepte.' })).not.toBeChecked();
});

it('ends for everybody when a party refuses, with a reason', async () => {
  await open('student');
  await userEvent.click(screen.getByRole('button', { name: 'Je ne peux pas signer ce document' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Oui, refuser' }));
  expect(dialog.getByText('Écris ta raison.')).toBeVisible();
  await userEvent.type(dialog.getByRole('textbox'), 'Je change de collège.');
  await userEvent.click(dialog.getByRole('button', { name: 'Oui, refuser' }));
  expect(sent).toEqual([
    { path: '/api/agreements/agreement/refuse', body: { version: 1, reason: 'Je change de collège.' } },
  ]);
});

it('takes the company’s part: its hours day by day, and what would not do at its field', async () => {
  const fields = [
    aField('tutor.name', 'Tuteur', { kind: 'NAME' }),
    aField('tutor.mail', 'E-mail du tuteur', { kind: 'EMAIL' }),
  ];
  const { current, ...draft } = anAgreement({
    you: 'COMPANY',
    yourTurn: 'FILL',
    state: 'DRAFT',
    version: 0,
    versions: [],
    parts: [
      aPart('COMPANY', { yours: true, complete: false, missing: ['tutor.name', 'tutor.mail'], fields }),
    ],
  });
  void current;
  agreement = draft;
  await open('company');
  await userEvent.click(screen.getByRole('button', { name: /Remplir la semaine/ }));
  expect(screen.getByText('30 heures dans la semaine')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'vendredi 5 février : l’élève vient' }));
  expect(screen.getByText('24 heures dans la semaine')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Tuteur' }), 'Nadia Belkacem');
  refusal = {
    status: 400,
    type: 'agreement-field-invalid',
    detail: 'À corriger',
    errors: [
      { field: 'values[tutor.mail]', message: 'Cette adresse est incomplète.' },
      { field: 'days[0].end', message: 'La journée finit après son début.' },
    ],
  };
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Cette adresse est incomplète.')).toBeVisible();
  const monday = within(screen.getByRole('group', { name: 'lundi 1er février' }));
  expect(monday.getByText('La journée finit après son début.')).toBeVisible();

  refusal = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Enregistré. Il manque encore quelque chose.')).toBeVisible();
  expect(sent.at(-1)?.path).toBe('/api/agreements/agreement/parts/COMPANY');
  expect(sent.at(-1)?.body).toMatchObject({
    revision: 1,
    values: { 'tutor.name': 'Nadia Belkacem', 'tutor.mail': '' },
    days: [{ date: '2027-02-01', start: '09:00', end: '16:00' }, {}, {}, { date: '2027-02-04' }],
  });
});

it('begins the school’s part with what its file has, and freezes what everybody saw', async () => {
  const fields = [
    aField('school.name', 'Établissement', { value: 'Collège Arnaut-Daniel' }),
    aField('student.name', 'Élève'),
    aField('student.birthDate', 'Date de naissance', { kind: 'DATE' }),
  ];
  const { current, ...draft } = anAgreement({
    you: 'SCHOOL',
    yourTurn: 'FILL',
    state: 'DRAFT',
    version: 0,
    versions: [],
    parts: [
      aPart('STUDENT', { revision: 3 }),
      aPart('SCHOOL', { yours: true, complete: false, missing: [], fields }),
    ],
  });
  void current;
  agreement = draft;
  await open('principal');
  expect(await screen.findByRole('textbox', { name: 'Élève' })).toHaveValue('Noémie Queyroi');
  expect(screen.getByRole('textbox', { name: 'Établissement' })).toHaveValue('Collège Arnaut-Daniel');
  agreement = {
    ...draft,
    yourTurn: 'FREEZE',
    mayFreeze: true,
    parts: [aPart('STUDENT', { revision: 3 }), aPart('SCHOOL', { yours: true, revision: 2 })],
  };
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('C’est enregistré.')).toBeVisible();
  expect(sent.at(-1)?.body).toMatchObject({
    values: { 'student.name': 'Noémie Queyroi', 'student.birthDate': '2012-05-14' },
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Figer le document' }));
  await userEvent.click(screen.getByRole('button', { name: 'Oui, figer et faire signer' }));
  expect(sent.at(-1)).toEqual({
    path: '/api/agreements/agreement/freeze',
    body: { revisions: { STUDENT: 3, SCHOOL: 2 } },
  });
});
