import { expect, it } from 'vitest';
import type { Verification } from '../api/types';
import { compared } from './comparison';

const KNOWN = {
  versions: [
    { number: 1, sha256: 'first', frozenAt: '2026-11-20T08:00:00Z', current: false },
    { number: 2, sha256: 'second', sealedSha256: 'sealed', frozenAt: '2026-11-21T08:00:00Z', current: true },
  ],
} as Verification;

it('knows the sealed document, the frozen one and the one that was replaced', () => {
  expect(compared('sealed', KNOWN)).toEqual({ is: 'SEALED' });
  expect(compared('second', KNOWN)).toEqual({ is: 'FROZEN', version: 2 });
  expect(compared('first', KNOWN)).toEqual({ is: 'OLD', version: 1 });
  expect(compared('any other', KNOWN)).toEqual({ is: 'OTHER' });
});
