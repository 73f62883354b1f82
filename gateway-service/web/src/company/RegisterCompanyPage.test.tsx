import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadDeskMessages } from '../i18n/language';
import { sessionQuery } from '../session/session';
import RegisterCompanyPage from './RegisterCompanyPage';

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

let answer: () => Response;
let sent: unknown[] = [];

beforeEach(() => {
  answer = () => json({ id: 'bakery' });
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (new URL(request.url).pathname.startsWith('/api/registry')) return json({}, 404);
    sent.push(await request.json());
    return answer();
  });
});

async function open() {
  await loadDeskMessages('fr');
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, {
    signedIn: true,
    roles: ['company'],
    accountId: 'ana',
    email: 'ana@fournil.example',
  } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={['/entreprise/nouvelle']}>
          <Suspense fallback="…">
            <Routes>
              <Route path="/entreprise/nouvelle" element={<RegisterCompanyPage />} />
              <Route path="/entreprise/:id" element={<h1>Arrivé</h1>} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  return {
    siret: await screen.findByRole('textbox', { name: /SIRET/ }),
    name: screen.getByRole('textbox', { name: /^Nom/ }),
    activity: screen.getByRole('textbox', { name: /Activité/i }),
    send: screen.getByRole('button', { name: 'Envoyer pour vérification' }),
  };
}

it('says at each field what is missing, goes to the first, and sends nothing', async () => {
  const form = await open();
  await userEvent.click(form.send);
  expect(await screen.findAllByText('À remplir.')).toHaveLength(3);
  expect(form.siret).toHaveFocus();
  expect(form.name).toBeInvalid();
  await userEvent.type(form.siret, '73282932');
  expect(await screen.findAllByText(/Encore 6 chiffres/)).not.toHaveLength(0);
  expect(sent).toEqual([]);
});

it('shows what the service says of a field at that field, until the field is changed', async () => {
  answer = () =>
    json(
      {
        type: 'urn:stagein:problem:invalid',
        errors: [{ field: 'name', message: 'Ce nom ne va pas.' }],
      },
      422,
    );
  const form = await open();
  await userEvent.type(form.siret, '73282932000074');
  await userEvent.type(form.name, 'Le Fournil');
  await userEvent.type(form.activity, ' Boulangerie ');
  await userEvent.click(form.send);
  expect(await screen.findByText('Ce nom ne va pas.')).toBeVisible();
  expect(form.name).toHaveFocus();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(sent).toEqual([
    {
      siret: '73282932000074',
      name: 'Le Fournil',
      activity: 'Boulangerie',
      publicBody: false,
      contactEmail: 'ana@fournil.example',
    },
  ]);

  answer = () => json({ id: 'bakery' });
  await userEvent.type(form.name, ' de Nontron');
  expect(screen.queryByText('Ce nom ne va pas.')).toBeNull();
  await userEvent.click(form.send);
  expect(await screen.findByRole('heading', { name: 'Arrivé' })).toBeVisible();
});

it('says above the button what belongs to no field, and keeps what was written', async () => {
  answer = () => json({ type: 'urn:stagein:problem:x', detail: 'Cette structure est déjà déclarée.' }, 409);
  const form = await open();
  await userEvent.type(form.siret, '73282932000074');
  await userEvent.type(form.name, 'Le Fournil');
  await userEvent.type(form.activity, 'Boulangerie');
  await userEvent.click(form.send);
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette structure est déjà déclarée.');
  expect(JSON.parse(sessionStorage.getItem('stagein.draft.company.ana') ?? '{}')).toMatchObject({
    name: 'Le Fournil',
  });
});
