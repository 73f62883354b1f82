import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { RosterImport, RosterPlan, SchoolRecord } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import RosterPage from './RosterPage';

const SCHOOL: SchoolRecord = {
  id: '0240010F',
  version: 1,
  name: 'Collège d’essai',
  kind: 'COLLEGE',
  communeCode: '24352',
  communeName: 'Ribérac',
  email: 'ce@college.example',
  role: 'PRINCIPAL',
  classes: [],
};
const PLAN: RosterPlan = {
  sheets: [
    { name: '2025-2026', status: 'HIDDEN', lines: 0, text: 'Pas lue : elle est masquée.' },
    { name: '3A', status: 'READ', lines: 2, text: 'Lue.' },
    { name: '3B', status: 'CLASS_BY_NAME', lines: 1, text: 'Lue. La classe est le nom de la feuille.' },
  ],
  issues: [
    { sheet: '3A', line: 3, severity: 'ERROR', who: 'Rey Tom', text: '« 31/02/2012 » n’est pas une date.' },
    { sheet: '3A', line: 3, severity: 'ERROR', who: 'Rey Tom', text: 'La classe manque.' },
    { sheet: '3B', line: 4, severity: 'ERROR', who: '', text: 'Le nom manque.' },
    {
      sheet: '3B',
      line: 2,
      severity: 'WARNING',
      who: 'Ly Mia',
      text: '« 612345678 » est lu comme 0612345678.',
    },
  ],
  newClasses: [],
  created: [
    { sheet: '3B', line: 2, lastName: 'Ly', firstName: 'Mia', birthDate: '2012-05-04', className: '3B' },
  ],
  changed: [
    {
      sheet: '3A',
      line: 2,
      id: 'lea',
      lastName: 'Lagarde',
      firstName: 'Léa',
      className: '3A',
      what: [
        { field: 'BIRTH_DATE', before: '2011-12-28', after: '2011-12-29' },
        { field: 'GUARDIANS', before: 'Claire Lagarde, 0612345678', after: 'Claire Lagarde' },
        { field: 'INE', after: '1111111111A' },
        { field: 'BACK' },
      ],
    },
  ],
  unchanged: 0,
  leftOut: 0,
  missing: [],
};
const MADE: RosterImport = {
  id: 'import',
  state: 'PREVIEWED',
  fileName: 'classes.xlsx',
  madeAt: '2026-11-29T08:00:00Z',
  plan: PLAN,
};

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

let made: RosterImport = MADE;
let sent: string[] = [];

beforeEach(() => {
  made = MADE;
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method === 'POST') {
      sent.push(path);
      return path.endsWith('/apply') ? json({ ...made, state: 'APPLIED', plan: undefined }) : json(made, 201);
    }
    if (path === '/api/schools/mine') return json([SCHOOL]);
    if (path.endsWith('/roster-imports')) return json([]);
    return json({ signedIn: true, roles: ['principal'], programmes: ['3e'] });
  });
});

async function drop() {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <NoticeProvider>
          <MemoryRouter initialEntries={['/etablissement/importer']}>
            <Suspense fallback="…">
              <RosterPage />
            </Suspense>
          </MemoryRouter>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  await userEvent.upload(
    await screen.findByLabelText(/Déposez le fichier ici/),
    new File(['x'], 'classes.xlsx'),
  );
  await screen.findByRole('heading', { name: 'Aperçu de classes.xlsx' });
}

const group = (title: RegExp) => {
  const found = screen
    .getAllByRole('group')
    .find((each) => title.test(each.querySelector('summary')?.textContent ?? ''));
  if (!found) throw new Error(`no group ${title}`);
  return within(found);
};

it('says which sheets were read and which were not, and why', async () => {
  await drop();
  const sheets = group(/Feuilles du classeur, lues et non lues \(2\/3\)/);
  expect(sheets.getByText(/Pas lue : elle est masquée/)).toHaveTextContent('2025-2026');
  expect(sheets.getByText('(2 lignes)')).toBeVisible();
});

it('shows each line that is set aside once, with its place, who it is about and all reasons', async () => {
  await drop();
  const aside = group(/Lignes mises de côté \(2\)/);
  expect(aside.getByText('Feuille « 3A », ligne 3')).toBeVisible();
  expect(aside.getByText('· Rey Tom')).toBeVisible();
  expect(aside.getByText('« 31/02/2012 » n’est pas une date.')).toBeVisible();
  expect(aside.getByText('La classe manque.')).toBeVisible();
  expect(group(/À vérifier \(1\)/).getByText(/lu comme 0612345678/)).toBeInTheDocument();
});

it('shows what changes before and after', async () => {
  await drop();
  const changed = group(/Modifiés \(1\)/);
  expect(changed.getByText('28/12/2011').tagName).toBe('DEL');
  expect(changed.getByText('29/12/2011').tagName).toBe('INS');
  expect(changed.getByText('Claire Lagarde, 0612345678').tagName).toBe('DEL');
  expect(changed.getByText('1111111111A').tagName).toBe('INS');
  expect(changed.getByText('de retour')).toBeVisible();
});

it('applies the rest', async () => {
  await drop();
  await userEvent.click(screen.getByRole('button', { name: 'Appliquer sans les 2 lignes mises de côté' }));
  expect(sent.at(-1)).toBe('/api/schools/0240010F/roster-imports/import/apply');
  expect(await screen.findByText('Import appliqué : 1 nouveau, 1 modifié.')).toBeVisible();
});

it('offers nothing to apply where all lines are set aside, and says so', async () => {
  made = { ...MADE, plan: { ...PLAN, created: [], changed: [] } };
  await drop();
  expect(screen.queryByRole('button', { name: /Appliquer/ })).toBeNull();
  expect(screen.getByText('Rien à appliquer en dehors des lignes mises de côté.')).toBeVisible();
});

it('names lines alone where the file is one table', async () => {
  made = {
    ...MADE,
    plan: {
      ...PLAN,
      sheets: [],
      issues: [{ line: 7, severity: 'ERROR', who: 'Rey Tom', text: 'La classe manque.' }],
    },
  };
  await drop();
  expect(group(/Lignes mises de côté \(1\)/).getByText('Ligne 7')).toBeVisible();
  expect(screen.queryByText(/Feuilles du classeur/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Appliquer sans la ligne mise de côté' })).toBeVisible();
});
