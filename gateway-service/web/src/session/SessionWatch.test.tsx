import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onSessionExpired } from '../api/client';
import * as leaving from './leaving';
import { sessionQuery } from './session';
import { SessionWatch } from './SessionWatch';

let answer: object;
let asked = 0;

beforeEach(() => {
  answer = { signedIn: true, accountId: 'lea', roles: ['student'], providers: [] };
  asked = 0;
  vi.stubGlobal('fetch', () => {
    asked++;
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } }),
    );
  });
});

afterEach(() => document.documentElement.removeAttribute('data-covered'));

function watch() {
  const queries = new QueryClient();
  queries.setQueryData(sessionQuery.queryKey, answer as never);
  render(
    <QueryClientProvider client={queries}>
      <SessionWatch />
    </QueryClientProvider>,
  );
}

const show = (persisted: boolean) => fireEvent(window, Object.assign(new Event('pageshow'), { persisted }));
const isCovered = () => document.documentElement.hasAttribute('data-covered');

it('goes when another tab signs out', () => {
  const went = vi.spyOn(leaving, 'onSignOut');
  watch();
  expect(went).toHaveBeenCalledOnce();
  cleanup();
  const left = vi.fn();
  const stop = leaving.onSignOut(left);
  fireEvent(window, new StorageEvent('storage', { key: 'stagein.signed-out' }));
  fireEvent(window, new StorageEvent('storage', { key: 'stagein.language' }));
  stop();
  fireEvent(window, new StorageEvent('storage', { key: 'stagein.signed-out' }));
  expect(left).toHaveBeenCalledOnce();
});

it('covers what goes into the memory of the Back button until the session proves alive', async () => {
  watch();
  fireEvent(window, new Event('pagehide'));
  expect(isCovered()).toBe(true);
  show(true);
  expect(isCovered()).toBe(true);
  await waitFor(() => expect(isCovered()).toBe(false));
  expect(asked).toBe(1);
});

it('tells a tab that comes forward when the session has ended', async () => {
  const told = vi.fn();
  const stop = onSessionExpired(told);
  watch();
  fireEvent(window, new Event('focus'));
  expect(asked, 'not at each click').toBe(0);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  answer = { signedIn: false, roles: [], providers: [] };
  fireEvent(window, new Event('focus'));
  await waitFor(() => expect(told).toHaveBeenCalledOnce());
  stop();
});

it('leaves nothing of the person and keeps what is the browser’s', () => {
  localStorage.setItem('stagein.language', 'en');
  localStorage.setItem('stagein.interests', '{}');
  localStorage.setItem('stagein.draft.invitation', '{}');
  sessionStorage.setItem('stagein.draft.apply', '{}');
  expect(leaving.hasSignedOut()).toBe(false);
  leaving.forgetPerson();
  expect(leaving.hasSignedOut()).toBe(true);
  expect(Object.keys(localStorage).sort()).toEqual(['stagein.language', 'stagein.signed-out']);
  expect(Object.keys(sessionStorage)).toEqual([]);

  sessionStorage.setItem('stagein.draft.apply', '{}');
  const went: string[] = [];
  leaving.leave((address) => went.push(address));
  expect(went).toEqual(['/deconnexion']);
  expect(isCovered()).toBe(true);
  expect(Object.keys(sessionStorage)).toEqual([]);
});
