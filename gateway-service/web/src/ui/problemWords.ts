import { Problem } from '../api/problem';
import type { ShellMessages } from '../i18n/fr';

/** What to tell the reader. The server's own words come first: they know what was refused and why. */
export function problemWords(error: unknown, t: ShellMessages): string {
  if (!(error instanceof Problem)) return t.errors.generic;
  if (error.status === 0) return t.errors.offline;
  if (error.status === 429) return t.errors.tooMany;
  if (error.status === 413) return t.errors.tooLarge;
  if (error.status === 503 || error.status === 504 || error.status === 502) return t.errors.unavailable;
  if (error.status >= 500) return t.errors.generic;
  if (error.detail) return error.detail;
  if (error.status === 401) return t.session.expired;
  if (error.status === 403) return t.errors.forbidden;
  if (error.status === 404) return t.errors.notFound;
  if (error.status === 409) return t.errors.conflict;
  return error.title || t.errors.generic;
}
