import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { sessionQuery } from '../session/session';
import SchoolPage from './SchoolPage';

const CLASS = { id: 'class-a', name: '3e A', programme: '3e', weeks: ['2027-W05'], studentCount: 2 };
const SCHOOL = {
  id: '0241011U',
  version: 1,
  name: 'Collège Arnaut-Daniel',
  kind: 'COLLEGE',
  communeCode: '24352',
  communeName: 'Ribérac',
  email: 'ce@college.example',
  role: 'TEACHER',
  classes: [CLASS, { ...CLASS, id: 'class-b', name: '3e B' }],
};
const LYCEE = { ...SCHOOL, id: '0240032E', name: 'Lycée Arnaut-Daniel', kind: 'LYCEE', role: 'PRINCIPAL' };
let consent = 'GIVEN';
let consentBeforeApplication = false;
const student = (id: string, firstName: string) => ({
  id,
  firstName,
  lastName: 'Ly',
  classId: 'class-a',
  className: '3e A',
  schoolId: SCHOOL.id,
  schoolName: SCHOOL.name,
  account: 'ACTIVE',
  consent,
});
const PLACE = {
  id: 'place',
  studentId: 'noah',
  week: '2027-W05',
  lastWeek: '2027-W05',
  companyName: 'Garage Faure',
  address: '3 rue du Pont',
  commune: 'Ribérac',
  contactPerson: 'Mme Faure',
  contactPhone: '05 53 90 12 34',
  trade: 'mécanicienne',
  dayStart: '08:30',
  dayEnd: '16:00',
  enteredBySchool: true,
};
const LETTER = {
  id: 'letter',
  text: 'Forum des métiers jeudi.',
  toGuardians: true,
  students: 2,
  author: 'Gaëlle',
  writtenAt: '2026-11-24T08:05:00Z',
};
const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let sent: { path: string; body: unknown }[] = [];
let guidance: unknown[] = [];
let refused: unknown[] = [];

beforeEach(() => {
  consent = 'GIVEN';
  consentBeforeApplication = false;
  sent = [];
  guidance = [];
  refused = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method === 'POST' && path === '/api/offers/search')
      return json({
        items: [{ id: 'bakery', title: 'Au fournil', companyName: 'Le Fournil', communeName: 'Ribérac' }],
      });
    if (request.method === 'PUT') {
      sent.push({ path, body: await request.json() });
      if (JSON.stringify(sent.at(-1)?.body).includes('..'))
        return json(
          {
            title: 'À corriger',
            errors: [{ field: 'email', message: 'Aucun compte ne peut être créé avec cette adresse.' }],
          },
          400,
        );
      refused = [];
      return new Response(null, { status: 204 });
    }
    if (request.method === 'POST') {
      const text = await request.text();
      sent.push({ path, body: text ? JSON.parse(text) : undefined });
      if (path.endsWith('/encouragements')) {
        guidance = [
          { studentId: 'lea', encouragements: 1, lastEncouragedOn: '2026-11-24', suggestedOffers: [] },
        ];
        return json(guidance[0], 201);
      }
      return json({ id: 'letter', students: 2 }, 201);
    }
    if (path === '/api/territory')
      return json({ name: 'Dordogne', communes: [], rules: { consentBeforeApplication } });
    if (path === '/api/schools/mine') return json([SCHOOL, LYCEE]);
    if (path.endsWith('/students')) return json([student('lea', 'Léa'), student('noah', 'Noah')]);
    if (path === '/api/placements')
      return json([{ studentId: 'noah', open: 0, refused: 0, accepted: 0, confirmedWeeks: ['2027-W05'] }]);
    if (path === '/api/found-places') return json([PLACE]);
    if (path.endsWith('/refused-accounts')) return json(refused);
    if (path.endsWith('/guidance')) return json(guidance);
    if (path.endsWith('/class-a/letters')) return json([LETTER]);
    if (path.endsWith('/referents')) return json({ teachers: [], pupils: [] });
    return json([]);
  });
});

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

function onAPhone() {
  vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { media, matches: true }));
}

async function open(address: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['teacher', 'principal'] } as never);
  window.history.replaceState(null, '', address);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Suspense fallback="…">
            <Routes>
              <Route path="/etablissement" element={<SchoolPage />} />
            </Routes>
          </Suspense>
          <Address />
        </BrowserRouter>
      </QueryClientProvider>,
    );
  });
  await screen.findByText('1 élève sur 2 a une place');
}

it('encourages with one click and says how often', async () => {
  await open('/etablissement');
  expect(screen.queryByRole('button', { name: 'Encourager Noah Ly' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Encourager Léa Ly' }));
  expect(sent).toEqual([{ path: '/api/schools/0241011U/students/lea/encouragements', body: undefined }]);
  expect(await screen.findByText('Encouragé le 24 novembre')).toBeVisible();
});

it('says why an account cannot be made and mends a guardian’s address', async () => {
  refused = [
    { studentId: 'lea', guardian: 1, name: 'Claire Ly', email: 'b..x@famille.example', reason: 'ADDRESS' },
  ];
  await open('/etablissement');
  expect(await screen.findByText('Adresse de la famille à corriger')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Léa Ly' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/Claire Ly \(b\.\.x@famille\.example\) n’a pas pu être invité/)).toHaveTextContent(
    'Demandez-la à la famille et corrigez-la ici.',
  );

  const field = dialog.getByRole('textbox', { name: 'Adresse e-mail de Claire Ly' });
  await userEvent.click(dialog.getByRole('button', { name: 'Corriger et inviter' }));
  expect(await dialog.findByText('Aucun compte ne peut être créé avec cette adresse.')).toBeVisible();
  await userEvent.clear(field);
  await userEvent.type(field, 'claire@famille.example');
  await userEvent.click(dialog.getByRole('button', { name: 'Corriger et inviter' }));
  await vi.waitFor(() =>
    expect(sent.at(-1)).toEqual({
      path: '/api/schools/0241011U/students/lea/guardians/1/email',
      body: { email: 'claire@famille.example' },
    }),
  );
  await waitFor(() => expect(screen.queryByText('Adresse de la famille à corriger')).toBeNull());
});

it('tells a pupil’s own trouble with what to do, and tries again', async () => {
  refused = [{ studentId: 'lea', reason: 'USERNAME_TAKEN' }];
  await open('/etablissement');
  expect(await screen.findByText('Compte à corriger')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Léa Ly' }));
  expect(
    within(screen.getByRole('dialog')).getByText(/la nouvelle fiche porte un autre identifiant/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer sans rien changer' }));
  expect(sent).toEqual([{ path: '/api/schools/0241011U/students/lea/refused-accounts', body: undefined }]);
});

it('shows where a place was found and suggests the offers that are ticked', async () => {
  await open('/etablissement');
  await userEvent.click(screen.getByRole('button', { name: 'Noah Ly' }));
  expect(within(screen.getByRole('dialog')).getByText(/Mme Faure, 05 53 90 12 34/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));

  await userEvent.click(screen.getByRole('button', { name: 'Léa Ly' }));
  await userEvent.type(screen.getByLabelText('Quel métier, quelle entreprise ?'), 'pain');
  await userEvent.click(await screen.findByRole('checkbox', { name: /Au fournil/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Proposer cette offre' }));
  expect(sent).toEqual([
    { path: '/api/schools/0241011U/students/lea/suggestions', body: { offerIds: ['bakery'] } },
  ]);
});

it('writes to the class that is chosen, once there is something to say', async () => {
  await open('/etablissement?classe=class-a');
  await userEvent.click(screen.getByRole('button', { name: 'Écrire à la classe' }));
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByText('Écrivez un message.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Votre message'), 'Forum jeudi');
  await userEvent.click(screen.getByLabelText('Aussi aux responsables'));
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await vi.waitFor(() =>
    expect(sent).toEqual([
      {
        path: '/api/schools/0241011U/classes/class-a/letters',
        body: { text: 'Forum jeudi', toGuardians: true },
      },
    ]),
  );
});

it('shows what a colleague wrote to the class, and when', async () => {
  await open('/etablissement?classe=class-a');
  await userEvent.click(await screen.findByText(/1 message déjà envoyé \(Gaëlle, 24 nov\./));
  expect(screen.getByText('Forum des métiers jeudi.')).toBeVisible();
  expect(screen.getByText(/élèves et responsables/)).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Classe'), 'class-b');
  expect(screen.queryByText(/déjà envoyé/)).toBeNull();
});

it('keeps the chosen school in the address, and offers there what the role there allows', async () => {
  await open('/etablissement');
  expect(screen.queryByRole('link', { name: 'Importer une liste' })).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Établissement'), LYCEE.id);
  expect(screen.getByTestId('address')).toHaveTextContent('/etablissement?uai=0240032E');
  expect(screen.getByRole('link', { name: 'Réglages' })).toHaveAttribute(
    'href',
    '/etablissement/importer?uai=0240032E',
  );
});

it('shows the share of each class in numbers beside its bar', async () => {
  await open('/etablissement');
  const shares = screen.getByRole('figure', { name: 'Part des élèves qui ont une place, par classe' });
  expect(within(shares).getByText('1 sur 2')).toBeVisible();
});

it('counts who needs somebody and shows those alone', async () => {
  await open('/etablissement');
  await userEvent.click(screen.getByRole('button', { name: '1 Sans place' }));
  expect(screen.getByTestId('address')).toHaveTextContent('etat=without');
  expect(screen.getByRole('button', { name: 'Léa Ly' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Noah Ly' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '1 Ont une place' }));
  expect(screen.getByRole('button', { name: 'Noah Ly' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Léa Ly' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '0 À aider d’abord' }));
  expect(screen.getByText('Aucun élève ici')).toBeVisible();
});

it('loses neither of two changes of which the second comes before the first is drawn', async () => {
  await open('/etablissement?etat=placed');
  act(() => {
    fireEvent.click(screen.getByRole('button', { name: '1 Ont une place' }));
    fireEvent.change(screen.getByLabelText('Chercher un élève'), { target: { value: 'léa' } });
  });
  expect(await screen.findByRole('button', { name: 'Léa Ly' })).toBeVisible();
  expect(screen.getByTestId('address')).not.toHaveTextContent('etat');
});

it('shows one class at a time on a phone, in rows that open', async () => {
  onAPhone();
  await open('/etablissement?uai=0241011U');
  expect(screen.queryByRole('button', { name: 'Léa Ly' })).toBeNull();
  await userEvent.click(screen.getByRole('link', { name: '3e A' }));
  expect(screen.getByTestId('address')).toHaveTextContent('/etablissement?uai=0241011U&classe=class-a');
  const more = screen.getByRole('button', { name: 'Plus sur Léa Ly' });
  expect(more).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(more);
  expect(more).toHaveAttribute('aria-expanded', 'true');
  // The finer states come with the part they belong to.
  expect(screen.queryByRole('button', { name: /N’a pas commencé/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '1 Sans place' }));
  expect(screen.getByRole('button', { name: 'N’a pas commencé 1' })).toBeVisible();
});

it('finds a pupil of any class by name on a phone', async () => {
  onAPhone();
  await open('/etablissement');
  await userEvent.type(screen.getByLabelText('Chercher un élève'), 'noa');
  expect(screen.getByRole('button', { name: 'Noah Ly' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Léa Ly' })).toBeNull();
});

it('says who cannot apply before a guardian agrees, where the territory wants it', async () => {
  consent = 'MISSING';
  consentBeforeApplication = true;
  await open('/etablissement');
  expect(await screen.findAllByText('Accord attendu')).toHaveLength(1);
});

it('keeps the letter open that is being written when the screen is turned', async () => {
  const screenOf = Object.assign(new EventTarget(), { media: '', matches: false });
  vi.stubGlobal('matchMedia', () => screenOf);
  await open('/etablissement?classe=class-a');
  await userEvent.click(screen.getByRole('button', { name: 'Écrire à la classe' }));
  act(() => {
    screenOf.matches = true;
    screenOf.dispatchEvent(new Event('change'));
  });
  expect(screen.getByRole('button', { name: 'Plus sur Léa Ly' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Envoyer' })).toBeVisible();
});
