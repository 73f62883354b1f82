import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ConversationAbout } from '../api/types';
import { Conversation, type ConversationReader } from './Conversation';

const ABOUT: ConversationAbout = {
  applicationId: 'a',
  offerTitle: 'Au fournil',
  companyName: 'Le Fournil',
  week: '2027-W05',
  status: 'SUBMITTED',
  messages: [
    {
      id: 'm1',
      number: 1,
      author: 'COMPANY',
      text: '<b>Es-tu matinale ?</b>',
      writtenAt: '2026-11-25T09:00:00Z',
      report: 'NONE',
    },
  ],
  turn: 'ANSWER',
  next: 2,
};

let sent: { path: string; body: unknown }[] = [];

beforeEach(() => {
  sent = [];
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ path: new URL(request.url).pathname, body: await request.json() });
    return new Response(null, { status: 204 });
  });
});

async function open(about: ConversationAbout, reader: ConversationReader) {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense fallback="…">
          <Conversation about={about} reader={reader} />
        </Suspense>
      </QueryClientProvider>,
    );
    await import('../i18n/fr.pages');
  });
}

it('answers a question with the number that the page showed, markup being letters', async () => {
  await open(ABOUT, 'STUDENT');
  expect(await screen.findByText('<b>Es-tu matinale ?</b>')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  expect(await screen.findByText('Écris d’abord ton message.')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Oui, c’est possible pour moi.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }));
  await vi.waitFor(() =>
    expect(sent).toEqual([
      { path: '/api/applications/a/messages', body: { number: 2, text: 'Oui, c’est possible pour moi.' } },
    ]),
  );
});

it('reports the other side’s message with a reason', async () => {
  await open(ABOUT, 'STUDENT');
  await userEvent.click(await screen.findByRole('button', { name: /Signaler le message/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Signaler' }));
  expect(screen.getByText('Choisir une raison.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /blessant/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Signaler' }));
  expect(sent).toEqual([{ path: '/api/conversations/m1/report', body: { reason: 'HURTFUL' } }]);
});

it('lets a guardian read and say nothing', async () => {
  await open({ ...ABOUT, turn: undefined } as unknown as ConversationAbout, 'GUARDIAN');
  expect(await screen.findByText('<b>Es-tu matinale ?</b>')).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});
