import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fr } from '../i18n/fr';
import { LanguageProvider, useFormat } from '../i18n/language';
import { setProgrammeLabels } from '../i18n/programmeLabels';
import { sessionQuery } from '../session/session';
import { App } from './App';

const TERRITORY = {
  id: 'here',
  name: 'Ici',
  languages: ['fr', 'en'],
  programmes: ['5e'],
  programmeLabels: { '5e': { fr: 'Cinquième', en: 'Year 8 (5e)' } },
  branding: { name: 'Stage-IN Ici', accent: '#7a4b1e' },
  rules: { openApplicationsPerStudent: 3, daysToAnswer: 15, consentBeforeApplication: false },
  map: {},
  communes: [],
};

/** As any page has it, which fetches no territory. */
function Level() {
  return <p>{useFormat().programme('5e')}</p>;
}

beforeEach(() => {
  vi.stubGlobal('CSS', { supports: () => true });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async (request: Request) => {
    const known = new URL(request.url).pathname === '/api/territory';
    return new Response(JSON.stringify(known ? TERRITORY : {}), {
      status: known ? 200 : 404,
      headers: { 'Content-Type': 'application/json' },
    });
  });
});

afterEach(() => {
  setProgrammeLabels({});
  vi.unstubAllGlobals();
});

it('calls a programme as the territory does, one that the front has never heard of too', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: false, roles: [] } as never);
  render(
    <QueryClientProvider client={queries}>
      <LanguageProvider language="fr" messages={fr}>
        <MemoryRouter initialEntries={['/nulle-part']}>
          <App />
          <Level />
        </MemoryRouter>
      </LanguageProvider>
    </QueryClientProvider>,
  );
  expect(await screen.findByText('Cinquième')).toBeInTheDocument();
});
