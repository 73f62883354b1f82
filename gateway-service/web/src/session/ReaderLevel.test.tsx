import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { loadDeskMessages, useDeskMessages } from '../i18n/language';
import { mySchoolsQuery } from '../school/school';
import { ReaderLevel } from './ReaderLevel';
import { sessionQuery } from './session';

function Part() {
  return <p>{useDeskMessages().school.tabs.groups.students}</p>;
}

async function open(address: string, kind: string) {
  await loadDeskMessages('fr');
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery.queryKey, { signedIn: true, roles: ['principal'] } as never);
  queries.setQueryData(mySchoolsQuery.queryKey, [{ id: '0249001D', kind, classes: [] }] as never);
  queries.setQueryData(['territory'], { universityProgrammes: ['univ'] } as never);
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense fallback="…">
            <ReaderLevel>
              <Part />
            </ReaderLevel>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('speaks of students at the desk of a university', async () => {
  await open('/etablissement/conventions', 'UNIVERSITY');
  expect(await screen.findByText('Étudiants')).toBeVisible();
});

it('speaks of pupils at the desk of a school', async () => {
  await open('/etablissement', 'COLLEGE');
  expect(await screen.findByText('Élèves')).toBeVisible();
});
