import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isOffline } from './connection';
import { forgetEverything, keeping } from './kept';

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
const get = (path: string) => new Request(`http://localhost${path}`);
const way = (home: string) =>
  new Request('http://localhost/api/offers/o1/way', { method: 'POST', body: JSON.stringify({ home }) });
const lea = { signedIn: true, accountId: 'lea' };

/** The browser's own store, as far as it is used. */
class Stores {
  readonly all = new Map<string, Map<string, Response>>();
  keys = () => Promise.resolve([...this.all.keys()]);
  delete = (name: string) => Promise.resolve(this.all.delete(name));
  open = (name: string) => {
    const store = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, store);
    return Promise.resolve({
      put: (key: string, answer: Response) => Promise.resolve(void store.set(key, answer)),
      match: (key: string) => Promise.resolve(store.get(key)?.clone()),
    });
  };
}

let stores: Stores;
let answers: Record<string, Response>;
const call = keeping((request) => {
  const { pathname, search } = new URL(request.url);
  const answer = answers[pathname + search];
  return answer ? Promise.resolve(answer.clone()) : Promise.reject(new TypeError('Failed to fetch'));
});
const kept = () => [...stores.all.keys()];

beforeEach(async () => {
  stores = new Stores();
  vi.stubGlobal('caches', stores);
  answers = { '/api/session': json(lea), '/api/applications/mine': json(['mine']) };
  await call(get('/api/session'));
  await vi.waitFor(() => expect(kept()).toEqual(['stagein.kept.lea']));
});

afterEach(() => forgetEverything());

it('reads my applications again where nobody answers, and says that it is offline', async () => {
  await call(get('/api/applications/mine'));
  await vi.waitFor(() => expect(stores.all.get('stagein.kept.lea')?.size).toBe(2));
  answers = {};
  expect(await (await call(get('/api/applications/mine'))).json()).toEqual(['mine']);
  expect(isOffline()).toBe(true);
  answers = { '/api/session': json(lea) };
  await call(get('/api/session'));
  expect(isOffline()).toBe(false);
});

it('keeps a way for the home that was asked for, and the home not in the key', async () => {
  answers['/api/offers/o1/way'] = json('by bus');
  await call(way('Vanxains'));
  await vi.waitFor(() => expect(stores.all.get('stagein.kept.lea')?.size).toBe(2));
  expect([...(stores.all.get('stagein.kept.lea')?.keys() ?? [])].join()).not.toContain('Vanxains');
  answers = {};
  expect(await (await call(way('Vanxains'))).json()).toBe('by bus');
  await expect(call(way('elsewhere'))).rejects.toThrow('Failed to fetch');
});

it('keeps nothing of other pages', async () => {
  answers['/api/schools/mine'] = json(['pupils']);
  await call(get('/api/schools/mine'));
  answers = {};
  await expect(call(get('/api/schools/mine'))).rejects.toThrow('Failed to fetch');
  expect(stores.all.get('stagein.kept.lea')?.size).toBe(1);
});

it('empties itself at sign-out', async () => {
  await forgetEverything();
  expect(kept()).toEqual([]);
});

it('empties itself when somebody else signs in, when nobody is signed in, and when the session has ended', async () => {
  answers['/api/session'] = json({ signedIn: true, accountId: 'noah' });
  await call(get('/api/session'));
  await vi.waitFor(() => expect(kept()).toEqual(['stagein.kept.noah']));
  answers['/api/applications/mine'] = json({}, 401);
  await call(get('/api/applications/mine'));
  await vi.waitFor(() => expect(kept()).toEqual([]));
  answers['/api/session'] = json(lea);
  await call(get('/api/session'));
  await vi.waitFor(() => expect(kept()).toEqual(['stagein.kept.lea']));
  answers['/api/session'] = json({ signedIn: false });
  await call(get('/api/session'));
  await vi.waitFor(() => expect(kept()).toEqual([]));
});

it('keeps nothing of a visitor', async () => {
  answers['/api/session'] = json({ signedIn: false });
  await call(get('/api/session'));
  answers['/api/territory'] = json('Dordogne');
  await call(get('/api/territory'));
  await vi.waitFor(() => expect(kept()).toEqual([]));
});
