declare global {
  interface Window {
    /** Calls that `early.js` made before the program was there, by method, path and body. */
    stageinEarly?: Map<string, Promise<Response>>;
  }
}

/** The answer to a call that was made early, for who asks for it first; the next one asks anew. */
export async function fetchOrEarly(request: Request): Promise<Response> {
  const calls = window.stageinEarly;
  if (!calls?.size) return globalThis.fetch(request);
  const call = await named(request);
  const early = calls.get(call);
  if (!early) return globalThis.fetch(request);
  calls.delete(call);
  try {
    const answer = await early;
    return answer.ok ? answer : await globalThis.fetch(request);
  } catch {
    return globalThis.fetch(request);
  }
}

async function named(request: Request): Promise<string> {
  const { pathname, search } = new URL(request.url);
  const call = `${request.method} ${pathname}${search}`;
  return request.method === 'GET' ? call : `${call} ${await request.clone().text()}`;
}
