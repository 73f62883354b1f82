import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, body, change, onSessionExpired } from './client';
import { Problem } from './problem';

const problem = (status: number, code: string, more = {}) =>
  new Response(JSON.stringify({ type: `urn:stagein:problem:${code}`, title: 'Non', status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

describe('the client', () => {
  const server = vi.fn<(request: Request) => Promise<Response>>();

  beforeEach(() => {
    server.mockReset();
    vi.stubGlobal('fetch', server);
    document.cookie = 'XSRF-TOKEN=abc';
    document.documentElement.lang = 'en';
  });

  it('says who asks in which language, and proves that a change is ours', async () => {
    server.mockResolvedValue(json({}));
    await body(api.POST('/api/inbox/read'));
    const sent = server.mock.calls[0]?.[0];
    expect(sent?.headers.get('Accept-Language')).toBe('en');
    expect(sent?.headers.get('X-XSRF-TOKEN')).toBe('abc');
  });

  it('proves it over https too, where the cookie has a longer name', async () => {
    const names = vi
      .spyOn(document, 'cookie', 'get')
      .mockReturnValue('XSRF-TOKEN=old; __Host-XSRF-TOKEN=a%2Fb');
    server.mockResolvedValue(json({}));
    await body(api.POST('/api/inbox/read'));
    expect(server.mock.calls[0]?.[0].headers.get('X-XSRF-TOKEN')).toBe('a/b');
    names.mockRestore();
  });

  it('throws what the server refused, field by field', async () => {
    server.mockResolvedValue(
      problem(400, 'invalid', { errors: [{ field: 'weeks[0].seats', message: 'Trop' }] }),
    );
    const refusal = await body(api.GET('/api/inbox')).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(Problem);
    expect((refusal as Problem).field('weeks')).toBe('Trop');
  });

  it('takes a page that is no problem detail for a problem all the same', async () => {
    server.mockResolvedValue(new Response('<html>', { status: 502 }));
    await expect(body(api.GET('/api/inbox'))).rejects.toMatchObject({ status: 502, code: '' });
  });

  it('tells when nobody answers', async () => {
    server.mockRejectedValue(new TypeError('network'));
    await expect(body(api.GET('/api/inbox'))).rejects.toMatchObject({ status: 0, code: 'offline' });
  });

  it('tells when the session has ended', async () => {
    const told = vi.fn();
    const stop = onSessionExpired(told);
    server.mockResolvedValue(problem(401, 'signed-out'));
    await body(api.GET('/api/inbox')).catch(() => undefined);
    stop();
    expect(told).toHaveBeenCalledOnce();
  });

  it('sends a change once more after fetching a fresh token, and only then', async () => {
    server.mockResolvedValueOnce(problem(403, 'csrf'));
    server.mockResolvedValueOnce(json({ signedIn: true, roles: [] }));
    server.mockResolvedValueOnce(json({ id: 1 }));
    await change(() => api.POST('/api/inbox/read'));
    expect(server.mock.calls.map(([request]) => new URL(request.url).pathname)).toEqual([
      '/api/inbox/read',
      '/api/session',
      '/api/inbox/read',
    ]);

    server.mockReset();
    server.mockResolvedValue(problem(409, 'no-seat-left'));
    await expect(change(() => api.POST('/api/inbox/read'))).rejects.toMatchObject({ code: 'no-seat-left' });
    expect(server).toHaveBeenCalledOnce();
  });
});
