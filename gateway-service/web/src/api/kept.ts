import type { Session } from './types';
import { forgetDrafts } from '../ui/useDraft';
import { noteConnection } from './connection';

/** One store an account: what one person read is never shown to the next one. */
const STORE = 'stagein.kept.';

/** The calls of the pages that are read offline: the way to a place, my applications, my messages, my logbook. */
const KEPT: readonly RegExp[] = [
  /^GET \/api\/session$/,
  /^GET \/api\/territory$/,
  /^GET \/api\/students\/me$/,
  /^GET \/api\/applications\/mine$/,
  /^GET \/api\/found-places\/mine$/,
  /^GET \/api\/conversations\/mine$/,
  /^GET \/api\/rides\/mine$/,
  /^GET \/api\/logbooks\/[^/]+$/,
  /^GET \/api\/inbox\?size=20$/,
  /^POST \/api\/offers\/[^/]+\/way$/,
  /^POST \/api\/reach\/way$/,
];

type Fetch = (request: Request) => Promise<Response>;

/** Asks the server; where nobody answers, what was read before on one of those pages is read again. */
export function keeping(ask: Fetch): Fetch {
  return async (request) => {
    const key = await keyOf(request);
    try {
      const answer = await ask(request);
      noteConnection(true);
      // Whoever waits for an answer does not wait for the disk.
      if (key) void keep(key, request.url, answer.clone());
      if (answer.status === 401) void forgetKept();
      return answer;
    } catch (failure) {
      noteConnection(false);
      const before = key ? await lastKept(key) : undefined;
      if (before) return before;
      throw failure;
    }
  };
}

async function keyOf(request: Request): Promise<string | undefined> {
  if (typeof caches === 'undefined') return undefined;
  const { pathname, search } = new URL(request.url);
  const call = `${request.method} ${pathname}${search}`;
  if (!KEPT.some((pattern) => pattern.test(call))) return undefined;
  // The body of a way has the home: only its digest is in the key.
  const body = request.method === 'GET' ? '' : await digest(await request.clone().text());
  return `/kept/${encodeURIComponent(call)}${body}`;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

let account: string | undefined;

async function keep(key: string, url: string, answer: Response): Promise<void> {
  try {
    if (!answer.ok) return;
    if (new URL(url).pathname === '/api/session') {
      const session = (await answer.clone().json()) as Session;
      account = session.signedIn ? session.accountId : undefined;
      await forgetKept(account);
    }
    if (account) await (await caches.open(STORE + account)).put(key, answer);
  } catch {
    // Storage full or refused: it is read online, as before.
  }
}

async function lastKept(key: string): Promise<Response | undefined> {
  try {
    const [store] = await stores();
    return store ? await (await caches.open(store)).match(key) : undefined;
  } catch {
    return undefined;
  }
}

async function stores(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(STORE));
}

/** Of everybody, or of everybody but one. */
async function forgetKept(butOf?: string): Promise<void> {
  if (typeof caches === 'undefined') return;
  const others = (await stores()).filter((name) => name !== STORE + (butOf ?? ''));
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** On sign-out nothing of the person stays in the browser: drafts and whatever was kept to be read offline. */
export async function forgetEverything(): Promise<void> {
  account = undefined;
  forgetDrafts();
  await forgetKept();
}
