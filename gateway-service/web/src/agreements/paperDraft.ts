import { Problem } from '../api/problem';
import { LARGEST_SCAN } from './paper';

/** What somebody has written so far of a signed paper. */
export interface PaperDraft {
  file: File | undefined;
  reference: string;
  version: string;
}

export const BLANK_PAPER: PaperDraft = { file: undefined, reference: '', version: '' };

/** Before it is sent, or as the service said. */
export function isTooLarge({ file }: PaperDraft, refusal: unknown): boolean {
  return (
    (file !== undefined && file.size > LARGEST_SCAN) || (refusal instanceof Problem && refusal.status === 413)
  );
}

/** Reference and version, once both can be meant. */
export function readOf({ reference, version }: PaperDraft) {
  const printed = Number(version);
  return reference.trim() && Number.isInteger(printed) && printed > 0
    ? { reference: reference.trim(), version: printed }
    : undefined;
}
