import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as ApplicationPaths } from './application';
import type { paths as GatewayPaths } from './gateway';
import { keeping } from './kept';
import { fetchOrEarly } from './early';
import type { paths as NotificationPaths } from './notification';
import type { paths as OfferPaths } from './offer';
import { Problem, problemOf } from './problem';
import type { paths as SchoolPaths } from './school';
import type { Session } from './types';

type Paths = GatewayPaths & OfferPaths & ApplicationPaths & SchoolPaths & NotificationPaths;

/** The value of the readable cookie that the gateway sets with `GET /api/session`; over https its name is longer. */
export function csrfToken(): string {
  const cookies = document.cookie.split('; ');
  for (const name of ['__Host-XSRF-TOKEN=', 'XSRF-TOKEN=']) {
    const cookie = cookies.find((entry) => entry.startsWith(name));
    if (cookie) return decodeURIComponent(cookie.slice(name.length));
  }
  return '';
}

const expiryListeners = new Set<() => void>();

/** Calls back when the server no longer knows who is asking. */
export function onSessionExpired(listener: () => void): () => void {
  expiryListeners.add(listener);
  return () => expiryListeners.delete(listener);
}

const conversation: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'fr');
    if (request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', csrfToken());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    if (problem.status === 401) expiryListeners.forEach((tell) => tell());
    throw problem;
  },
  onError() {
    return Problem.offline();
  },
};

export const api = createClient<Paths>({
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: keeping(fetchOrEarly),
});
api.use(conversation);

/** The body of a successful answer; a refusal is thrown as a {@link Problem}. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/**
 * A change that is sent once more when only the CSRF cookie was stale: that happens when the session was
 * renewed in another tab. The session call sets a fresh one.
 */
export async function change<T>(send: () => Promise<{ data?: T }>): Promise<T> {
  try {
    return await body(send());
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'csrf') throw problem;
    await api.GET('/api/session');
    return body(send());
  }
}

/** Who is signed in now, where nothing else told that the session has ended; undefined if nobody answers. */
export async function askSession(): Promise<Session | undefined> {
  try {
    const session = await body<Session>(api.GET('/api/session'));
    if (!session.signedIn) expiryListeners.forEach((tell) => tell());
    return session;
  } catch (problem) {
    if (problem instanceof Problem) return undefined;
    throw problem;
  }
}
