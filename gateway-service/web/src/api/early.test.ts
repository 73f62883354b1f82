import { afterEach, expect, it, vi } from 'vitest';
import { fetchOrEarly } from './early';

afterEach(() => delete window.stageinEarly);

const request = () => new Request('http://localhost/api/session');

it('takes the early answer once and asks anew after that', async () => {
  const fetch = vi.fn(() => Promise.resolve(new Response('new')));
  vi.stubGlobal('fetch', fetch);
  window.stageinEarly = new Map([['GET /api/session', Promise.resolve(new Response('early'))]]);
  expect(await (await fetchOrEarly(request())).text()).toBe('early');
  expect(await (await fetchOrEarly(request())).text()).toBe('new');
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('asks again where the early call failed or was refused', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('new')));
  window.stageinEarly = new Map([['GET /api/session', Promise.reject(new TypeError('offline'))]]);
  expect(await (await fetchOrEarly(request())).text()).toBe('new');
  window.stageinEarly = new Map([['GET /api/session', Promise.resolve(new Response('', { status: 503 }))]]);
  expect(await (await fetchOrEarly(request())).text()).toBe('new');
});

it('answers the search that was asked for early, and no other', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('new')));
  window.stageinEarly = new Map([
    ['POST /api/offers/search {"size":1}', Promise.resolve(new Response('early'))],
  ]);
  const search = (body: string) =>
    new Request('http://localhost/api/offers/search', { method: 'POST', body });
  expect(await (await fetchOrEarly(search('{"size":50}'))).text()).toBe('new');
  expect(await (await fetchOrEarly(search('{"size":1}'))).text()).toBe('early');
});
