import { webcrypto } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { NotPossibleHere, sha256 } from './sha256';

/** jsdom's own has no bytes to give. */
const file = (text: string) => ({
  arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer,
});

it('gives the number that everybody else finds', async () => {
  vi.stubGlobal('crypto', webcrypto);
  // FIPS 180-4: the example of three letters.
  expect(await sha256(file('abc') as Blob)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('says so where a browser does not reckon it', async () => {
  vi.stubGlobal('crypto', {});
  await expect(sha256(file('abc') as Blob)).rejects.toBeInstanceOf(NotPossibleHere);
});
