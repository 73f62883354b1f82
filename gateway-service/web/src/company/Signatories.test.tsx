import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Company, WantedSigning } from '../api/types';
import { NoticeProvider } from '../ui/Notices';
import { Signatories } from './Signatories';

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

let sent: WantedSigning[] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const last = sent.at(-1);
    if (request.method !== 'PUT') return json(last ?? { version: 0, signatories: [] });
    const wanted = (await request.json()) as WantedSigning;
    sent.push({ ...wanted, version: wanted.version + 1 });
    return json(sent.at(-1));
  });
});

async function open() {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <NoticeProvider>
          <Suspense fallback="…">
            <Signatories company={{ id: 'town-hall' } as Company} />
          </Suspense>
        </NoticeProvider>
      </QueryClientProvider>,
    );
  });
  await screen.findByRole('group', { name: 'Signataire' });
}

it('names two people and a delegate, each once', async () => {
  const user = userEvent.setup();
  await open();
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findAllByText('À remplir.')).toHaveLength(2);

  await user.type(screen.getByLabelText('Prénom et nom'), 'Jeanne Debord');
  await user.type(screen.getByLabelText('Fonction'), 'Maire');
  await user.type(screen.getByLabelText('Adresse e-mail'), 'maire@mairie.example');
  await user.click(screen.getByRole('button', { name: 'Ajouter une personne déléguée' }));
  const lastOf = (label: string) => screen.getAllByLabelText(label).at(-1) as HTMLElement;
  await user.type(lastOf('Prénom et nom'), 'Ana Lopes');
  await user.type(lastOf('Fonction'), 'Ressources humaines');
  await user.type(lastOf('Adresse e-mail'), 'Maire@mairie.example');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Chaque personne a sa propre adresse e-mail.')).toBeVisible();
  expect(sent).toEqual([]);

  await user.clear(lastOf('Adresse e-mail'));
  await user.type(lastOf('Adresse e-mail'), 'rh@mairie.example');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText('Les signataires sont enregistrés.');
  expect(sent).toEqual([
    {
      version: 1,
      signatories: [{ name: 'Jeanne Debord', role: 'Maire', email: 'maire@mairie.example' }],
      delegate: { name: 'Ana Lopes', role: 'Ressources humaines', email: 'rh@mairie.example' },
    },
  ]);
});
