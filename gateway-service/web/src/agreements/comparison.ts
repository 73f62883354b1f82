import type { Verification } from '../api/types';

/** What a file is, by its fingerprint: nothing else of it is looked at. */
export type Compared =
  { is: 'SEALED' } | { is: 'FROZEN'; version: number } | { is: 'OLD'; version: number } | { is: 'OTHER' };

export function compared(fingerprint: string, { versions }: Verification): Compared {
  for (const { number, sha256, sealedSha256, current } of versions) {
    if (sealedSha256 === fingerprint) return current ? { is: 'SEALED' } : { is: 'OLD', version: number };
    if (sha256 === fingerprint)
      return current ? { is: 'FROZEN', version: number } : { is: 'OLD', version: number };
  }
  return { is: 'OTHER' };
}
