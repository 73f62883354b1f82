import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Logbook } from '../api/types';
import { noteConnection } from '../api/connection';
import { DayForm } from './DayForm';

const SEEN = 'Qu’as-tu vu aujourd’hui ?';

const logbook = (text: string, revision: number): Logbook => ({
  agreementId: 'a',
  programme: '3e',
  week: '2027-W05',
  companyName: 'Le Fournil',
  mine: true,
  shared: false,
  mood: 'Comment s’est passée ta journée ?',
  days: [
    {
      date: '2027-02-01',
      open: true,
      revision,
      answers: [{ question: 'seen', label: SEEN, text }],
    },
  ],
});

/** What the server has of the day, and whether anybody answers. */
let kept = { text: '', revision: 0 };
let network = true;
let sent: { revision: number; answers: Record<string, string> }[] = [];

beforeEach(() => {
  localStorage.clear();
  kept = { text: '', revision: 0 };
  network = true;
  sent = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!network) throw new TypeError('no network');
    if (request.method === 'PUT') {
      const body = (await request.json()) as (typeof sent)[number];
      sent.push(body);
      if (body.revision !== kept.revision) {
        return Response.json(
          { type: 'urn:stagein:problem:logbook-moved-on', title: 'Écrit dans un autre onglet' },
          { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
        );
      }
      kept = { text: body.answers.seen ?? '', revision: kept.revision + 1 };
    }
    return Response.json(logbook(kept.text, kept.revision));
  });
});

afterEach(() => noteConnection(true));

async function open() {
  const shown = logbook(kept.text, kept.revision);
  const [day] = shown.days;
  if (!day) throw new Error('a day');
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense fallback="…">
          <DayForm logbook={shown} day={day} account="lea" />
        </Suspense>
      </QueryClientProvider>,
    );
    await import('../i18n/fr.pages');
  });
}

const patience = { timeout: 4000 };

it('saves by itself after a pause, once for many words', async () => {
  await open();
  await userEvent.type(await screen.findByLabelText(SEEN), 'Le four.');
  await screen.findByText('C’est enregistré.', undefined, patience);
  expect(sent).toEqual([{ revision: 0, answers: { seen: 'Le four.' } }]);
  expect(localStorage.length).toBe(0);
});

it('keeps the text in the browser without a network and sends it once there is one', async () => {
  await open();
  network = false;
  await userEvent.type(await screen.findByLabelText(SEEN), 'Le four.');
  await screen.findByText(/gardé sur cet appareil/, undefined, patience);
  expect(localStorage.getItem('stagein.draft.logbook.lea.a.2027-02-01')).toContain('Le four.');
  network = true;
  act(() => noteConnection(true));
  await screen.findByText('C’est enregistré.', undefined, patience);
  expect(kept.text).toBe('Le four.');
});

it('sends what was left unsent the last time', async () => {
  localStorage.setItem(
    'stagein.draft.logbook.lea.a.2027-02-01',
    JSON.stringify({ revision: 0, mood: null, answers: { seen: 'Écrit hier.' } }),
  );
  await open();
  expect(await screen.findByLabelText(SEEN)).toHaveValue('Écrit hier.');
  await screen.findByText('C’est enregistré.', undefined, patience);
  expect(kept.text).toBe('Écrit hier.');
});

it('writes over what another tab has saved only when it is asked to', async () => {
  await open();
  kept = { text: 'Là-bas.', revision: 1 };
  await userEvent.type(await screen.findByLabelText(SEEN), 'Ici.');
  expect(await screen.findByText('Là-bas.', undefined, patience)).toBeInTheDocument();
  expect(kept.text).toBe('Là-bas.');
  await userEvent.click(screen.getByRole('button', { name: 'Garder le texte d’ici' }));
  await waitFor(() => expect(kept.text).toBe('Ici.'), patience);
});

it('takes the other text where that is wanted', async () => {
  await open();
  kept = { text: 'Là-bas.', revision: 1 };
  await userEvent.type(await screen.findByLabelText(SEEN), 'Ici.');
  await userEvent.click(await screen.findByRole('button', { name: 'Prendre l’autre texte' }, patience));
  expect(screen.getByLabelText(SEEN)).toHaveValue('Là-bas.');
  expect(kept.text).toBe('Là-bas.');
});
