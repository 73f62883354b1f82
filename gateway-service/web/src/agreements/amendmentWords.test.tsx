import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AgreementScan, AgreementView } from '../api/types';
import { en } from '../i18n/en';
import { amendments as english } from '../i18n/en/amendments';
import { fr } from '../i18n/fr';
import { amendments as french } from '../i18n/fr/amendments';
import { LanguageProvider } from '../i18n/language';
import { sessionQuery } from '../session/session';
import { NoticeProvider } from '../ui/Notices';
import { AgreementStanding } from './AgreementCard';
import AgreementPage from './AgreementPage';
import { LinkedAgreement } from './LinkedAgreement';
import ScanPage from './ScanPage';
import { anAgreement } from './testAgreement';

/** On the page of an amendment nothing is called an agreement but the agreement that it amends. */
const LANGUAGES = [
  { language: 'fr', messages: fr, words: french, wrong: /convention/i },
  { language: 'en', messages: en, words: english, wrong: /agreement/i },
] as const;

type Spoken = (typeof LANGUAGES)[number];

const STATES: AgreementView['state'][] = ['DRAFT', 'FROZEN', 'SIGNED', 'SEALED', 'REFUSED', 'WITHDRAWN'];
const READERS: AgreementView['you'][] = ['STUDENT', 'COMPANY', 'SCHOOL'];

let agreement: AgreementView;

beforeEach(() => {
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    const answer = path.startsWith('/api/agreements/')
      ? path.endsWith('/check')
        ? { problems: [], breaches: [], missing: [], changes: ['meals'], voidsSignatures: true }
        : agreement
      : [];
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
});

const aScan = (state: AgreementScan['state']): AgreementScan => ({
  id: state,
  printedVersion: 1,
  state,
  type: 'PNG',
  size: 1,
  sha256: 'hash',
  signers: ['signer'],
  broughtBy: 'Hugo',
  broughtAt: '2026-11-27T09:00:00Z',
  yours: false,
  mayAttest: state === 'BROUGHT',
  mayConfirm: state === 'ATTESTED',
});

function amendment(you: AgreementView['you'], state: AgreementView['state']): AgreementView {
  const staff = you === 'SCHOOL';
  const open = state === 'DRAFT' || state === 'FROZEN';
  const { current, ...view } = anAgreement({
    you,
    state,
    yourTurn: open ? 'SIGN' : 'DONE',
    amends: { agreement: 'original', number: 2, reference: 'REF' },
    mayWithdraw: staff && open,
    mayFreeze: staff && open,
    mayFillCompany: staff && open,
    mayAttest: staff && state === 'FROZEN',
    mayBring: !staff && state === 'FROZEN',
    changedSinceFreeze: state === 'FROZEN',
    partlyOnPaper: true,
    scans: (['BROUGHT', 'ATTESTED', 'CONFIRMED', 'REJECTED'] as const).map(aScan),
    ...(!open && {
      end: { party: 'COMPANY' as const, at: '2026-11-28T09:00:00Z', reason: 'Parce que.' },
    }),
  });
  return state === 'DRAFT' || !current
    ? view
    : { ...view, current: { ...current, text: { ...current.text, title: '2' } } };
}

async function show({ language, messages }: Spoken, at: string, page: ReactElement, path = at) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['teacher'] } as never);
  await act(async () => {
    render(
      <LanguageProvider language={language} messages={messages}>
        <QueryClientProvider client={queries}>
          <NoticeProvider>
            <MemoryRouter initialEntries={[at]}>
              <Suspense fallback="…">
                <Routes>
                  <Route path={path} element={page} />
                </Routes>
              </Suspense>
            </MemoryRouter>
          </NoticeProvider>
        </QueryClientProvider>
      </LanguageProvider>,
    );
  });
  await screen.findAllByText(/./);
}

/** What can be seen or heard, without what speaks of the agreement that is amended. */
function told({ words }: Spoken): string {
  const labels = [...document.body.querySelectorAll('[aria-label]')].map((each) =>
    each.getAttribute('aria-label'),
  );
  const texts = [...document.body.querySelectorAll('*')].flatMap((each) =>
    [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent),
  );
  const own: string[] = [words.of, words.toOriginal('REF'), ...Object.values(words.over)];
  return [...labels, ...texts].filter((text) => text && !own.includes(text)).join('\n');
}

it.each(LANGUAGES)('on its page, in $language', async (spoken) => {
  for (const you of READERS) {
    for (const state of STATES) {
      agreement = amendment(you, state);
      await show(spoken, '/conventions/amendment', <AgreementPage />, '/conventions/:agreementId');
      await screen.findByRole('heading', { level: 1, name: spoken.words.title(2) });
      expect(told(spoken), `${you} ${state}`).not.toMatch(spoken.wrong);
      cleanup();
    }
  }
});

it.each(LANGUAGES)('in what is asked before it ends, in $language', async (spoken) => {
  agreement = amendment('SCHOOL', 'FROZEN');
  await show(spoken, '/conventions/amendment', <AgreementPage />, '/conventions/:agreementId');
  await userEvent.click(await screen.findByRole('button', { name: spoken.words.withdraw.open }));
  expect(within(screen.getByRole('dialog')).getByText(spoken.words.withdraw.text)).toBeVisible();
  expect(told(spoken)).not.toMatch(spoken.wrong);
  cleanup();

  agreement = amendment('STUDENT', 'FROZEN');
  await show(spoken, '/conventions/amendment', <AgreementPage />, '/conventions/:agreementId');
  const refuse =
    spoken.language === 'fr' ? 'Je ne peux pas signer ce document' : 'I cannot sign this document';
  await userEvent.click(await screen.findByRole('button', { name: refuse }));
  expect(screen.getByText(spoken.words.refuseText.STUDENT)).toBeVisible();
  expect(told(spoken)).not.toMatch(spoken.wrong);
});

it.each(LANGUAGES)('by a link, beside a placement and with a paper, in $language', async (spoken) => {
  const view = amendment('TUTOR', 'FROZEN');
  const key = { token: 'token', code: '123456' };
  await show(
    spoken,
    '/',
    <LinkedAgreement view={view} with={key} onChange={() => undefined} onAgain={() => undefined} />,
  );
  await screen.findByRole('heading', { level: 1, name: spoken.words.title(2) });
  expect(told(spoken)).not.toMatch(spoken.wrong);
  cleanup();

  for (const state of STATES) {
    const row = {
      ...view,
      state,
      companyName: 'Le Fournil',
      amends: 'original',
      amendment: 2,
      internship: false,
    };
    await show(
      spoken,
      '/',
      <AgreementStanding row={{ ...row, yourTurn: 'DONE', turns: [] }} audience="STUDENT" level={2} />,
    );
    await screen.findByRole('heading', { level: 2 });
    expect(told(spoken), state).not.toMatch(spoken.wrong);
    cleanup();
  }

  agreement = amendment('SCHOOL', 'FROZEN');
  for (const scan of ['BROUGHT', 'ATTESTED']) {
    const path = '/conventions/:agreementId/papier/:scanId';
    await show(spoken, `/conventions/amendment/papier/${scan}`, <ScanPage />, path);
    await screen.findByRole('heading', { level: 1 });
    expect(told(spoken), scan).not.toMatch(spoken.wrong);
    cleanup();
  }
});
