import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { SchoolRecord, StaffMember } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import StaffPage from './StaffPage';

const SCHOOL: SchoolRecord = {
  id: '0240010F',
  version: 1,
  name: 'Collège d’essai',
  kind: 'COLLEGE',
  communeCode: '24352',
  communeName: 'Ribérac',
  email: 'ce@college.example',
  role: 'PRINCIPAL',
  classes: [
    { id: 'class-a', name: '3e A', programme: '3e', weeks: [], studentCount: 20 },
    { id: 'class-b', name: '3e B', programme: '3e', weeks: [], studentCount: 21 },
  ],
};
const HEAD: StaffMember = {
  id: 'head',
  schoolId: SCHOOL.id,
  name: 'Inès Puyrigaud',
  email: 'ines@college.example',
  position: 'PRINCIPAL',
  classIds: [],
  standing: 'ACTIVE',
  since: '2026-11-02T08:00:00Z',
  canBeInvitedAgain: false,
  you: true,
};
const TEACHER: StaffMember = {
  ...HEAD,
  id: 'teacher',
  name: 'Ana Lopes',
  email: 'ana@college.example',
  position: 'TEACHER',
  classIds: ['class-a', 'a class that is no more'],
  standing: 'INVITED',
  canBeInvitedAgain: true,
  you: false,
};

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let schools: SchoolRecord[] = [];
let staff: StaffMember[] = [];
let sent: { call: string; body: unknown }[] = [];
let answer: () => Response = () => json(TEACHER);

beforeEach(() => {
  schools = [SCHOOL];
  staff = [HEAD, TEACHER];
  sent = [];
  answer = () => json(TEACHER);
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method !== 'GET') {
      const text = await request.text();
      sent.push({
        call: `${request.method} ${path.replace(`/api/schools/${SCHOOL.id}`, '')}`,
        body: text ? JSON.parse(text) : undefined,
      });
      return answer();
    }
    if (path === '/api/schools/mine') return json(schools);
    if (path.endsWith('/staff')) return json(staff);
    return json({ signedIn: true, roles: ['principal'] });
  });
});

async function open() {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <NoticeProvider>
          <MemoryRouter>
            <Suspense fallback="…">
              <StaffPage />
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
}

it('says who works here, as what, for which classes, and who has not come yet', async () => {
  await open();
  const rows = (await screen.findAllByRole('listitem')).map((row) => row.textContent ?? '');
  expect(rows[0]).toContain('Inès Puyrigaud (vous)');
  expect(rows[0]).toContain('Direction · dans l’équipe depuis le');
  expect(rows[0]).toContain('Suit toutes les classes');
  expect(rows[1]).toContain('Professeur · invitation envoyée le');
  expect(rows[1]).toContain('Suit 3e A');
  await userEvent.click(screen.getByRole('button', { name: 'Renvoyer l’invitation de Ana Lopes' }));
  expect(sent).toEqual([{ call: 'POST /staff/teacher/invitation', body: undefined }]);
});

it('says why somebody cannot be invited and what to do', async () => {
  staff = [HEAD, { ...TEACHER, standing: 'REFUSED', refusal: 'PUPILS_ADDRESS' }];
  await open();
  expect(
    await screen.findByText(/Cette adresse est celle d’un élève\. Retirez-la, puis invitez/),
  ).toBeVisible();
  expect(screen.queryByText(/invitation envoyée le/)).toBeNull();
});

it('invites with role and classes, and shows beside the field what is wrong', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(await screen.findByRole('button', { name: 'Envoyer l’invitation' }));
  expect(await screen.findByText('Écrivez son prénom et son nom.')).toBeVisible();
  expect(sent).toEqual([]);

  answer = () =>
    json(
      {
        type: 'urn:stagein:problem:staff-known',
        status: 400,
        errors: [{ field: 'email', message: 'Cette adresse est déjà dans l’équipe.' }],
      },
      400,
    );
  await user.type(screen.getByLabelText('Son adresse e-mail'), 'ana@college.example ');
  await user.type(screen.getByLabelText('Prénom et nom'), 'Ana Lopes');
  await user.click(screen.getByRole('checkbox', { name: '3e B' }));
  await user.click(screen.getByRole('button', { name: 'Envoyer l’invitation' }));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    call: 'POST /staff',
    body: { email: 'ana@college.example', name: 'Ana Lopes', position: 'TEACHER', classIds: ['class-b'] },
  });
  expect(await screen.findByText('Cette adresse est déjà dans l’équipe.')).toBeVisible();
});

it('changes the classes that exist and forgets those that do not', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(await screen.findByRole('button', { name: 'Changer les classes de Ana Lopes' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('checkbox', { name: '3e B' }));
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(sent).toEqual([{ call: 'PUT /staff/teacher/classes', body: { classIds: ['class-a', 'class-b'] } }]);
});

it('tells whoever was removed meanwhile that they are no longer part of it', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(await screen.findByRole('button', { name: 'Retirer Ana Lopes' }));
  schools = [];
  answer = () => json({ type: 'urn:stagein:problem:not-found', status: 404 }, 404);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText(/Peut-être n’en faites-vous plus partie/)).toBeVisible();
});

it('leaves the staff to the head where somebody only teaches', async () => {
  schools = [{ ...SCHOOL, role: 'TEACHER' }];
  await open();
  expect(await screen.findByText('Seule la direction voit et change l’équipe.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'L’équipe' })).toBeNull();
});
