import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Suspense, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { loadMessages } from '../i18n/language';
import SignInNotice from './SignInNotice';
import SignedOutPage from './SignedOutPage';
import { sessionQuery, signInAddress } from './session';

beforeAll(() => loadMessages('fr'));

async function show(page: ReactNode, address: string, signedIn: boolean) {
  const queries = new QueryClient();
  queries.setQueryData(sessionQuery.queryKey, { signedIn, roles: [], providers: [] });
  await act(async () => {
    render(
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense fallback="…">{page}</Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('says that one has signed out, and tells the other tabs', async () => {
  await show(<SignedOutPage />, '/deconnexion', false);
  expect(screen.getByRole('heading', { name: 'Session fermée' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute('href', '/login?returnTo=%2F');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(localStorage.getItem('stagein.signed-out')).not.toBeNull();
});

it('says that Keycloak did not answer', async () => {
  await show(<SignedOutPage />, '/deconnexion?keycloak=absent', false);
  expect(screen.getByRole('alert')).toHaveTextContent('fermer toutes les fenêtres');
});

it('offers to sign out whoever is still signed in', async () => {
  await show(<SignedOutPage />, '/deconnexion', true);
  const form = screen.getByRole('button', { name: 'Se déconnecter' }).closest('form');
  expect(form).toHaveAttribute('action', '/logout');
  expect(form).toHaveAttribute('method', 'post');
  expect(localStorage.getItem('stagein.signed-out')).toBeNull();
});

it.each([
  ['perimee', 'favori'],
  ['annulee', 'annulée'],
  ['indisponible', 'ne répond pas'],
  ['cookies', 'cookies'],
  ['something-new', 'nous échappe'],
])('tells why a sign-in failed: %s', async (why, words) => {
  await show(<SignInNotice />, `/?connexion=${why}`, false);
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute('href', '/login');
});

it('never takes what stands behind a # to a server', () => {
  const place = { pathname: '/desabonnement', search: '?a=1', hash: '#secret' };
  expect(signInAddress(place)).toBe('/login?returnTo=%2Fdesabonnement%3Fa%3D1');
});

/** The gateway takes a change with a header, which no form can send; signing out is the one that it takes from a form. */
it('has no other form that the browser itself sends', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.tsx$/.test(name),
  );
  expect(files.length).toBeGreaterThan(100);
  const sent = files.filter((name) =>
    /<form\b[^>]*\s(action|method)=|formAction=|\.requestSubmit\(|\.submit\(\)/.test(
      readFileSync(join('src', name), 'utf8'),
    ),
  );
  expect(sent).toEqual(['session/SignOutForm.tsx']);
});
