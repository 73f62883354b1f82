import * as z from 'zod/mini';
import { Problem } from '../api/problem';
import { text } from '../forms/asked';
import type { ProblemForm, Sending } from '../forms/useProblemForm';
import type { AllMessages } from '../i18n/language';
import { LARGEST_SCAN } from './paper';

type Words = AllMessages['paper'];

/** What somebody writes of a signed paper. */
export interface PaperDraft {
  file: File | undefined;
  reference: string;
  version: string;
  /** Whose signatures it carries; said by the school alone. */
  signers: string[];
}

export interface WrittenPaper {
  file: File | undefined;
  reference: string;
  version: number;
  signers: string[];
}

export type PaperForm = ProblemForm<PaperDraft, WrittenPaper>;

export const BLANK_PAPER: PaperDraft = { file: undefined, reference: '', version: '', signers: [] };

/** A paper that is there already needs no file; a signer's own says nothing of signers. */
export function paperSchema(
  words: Words,
  { withFile, withSigners }: { withFile: boolean; withSigners: boolean },
) {
  return z.object({
    file: z
      .custom<File | undefined>(() => true)
      .check(
        z.refine((file) => !withFile || file !== undefined, words.fileMissing),
        z.refine((file) => file === undefined || file.size <= LARGEST_SCAN, words.tooLarge),
      ),
    reference: text(words.referenceMissing),
    version: z.pipe(
      z.string().check(z.refine((version) => isVersion(Number(version)), words.versionMissing)),
      z.transform(Number),
    ),
    signers: z
      .array(z.string())
      .check(z.refine((signers) => !withSigners || signers.length > 0, words.whoMissing)),
  });
}

export function isVersion(printed: number): boolean {
  return Number.isInteger(printed) && printed > 0;
}

/** What a server on the way says of a body that is too long belongs to the file. */
export function sayingOfFile<Sent, Answer>(
  { mutate, isPending, error }: Sending<Sent, Answer>,
  words: Words,
): Sending<Sent, Answer> {
  const told = (refusal: Error) =>
    refusal instanceof Problem && refusal.status === 413
      ? new Problem(413, { fields: [{ field: 'file', message: words.tooLarge }] })
      : refusal;
  return {
    mutate: (sent, then) => mutate(sent, { ...then, onError: (refusal) => then.onError(told(refusal)) }),
    isPending,
    error: error && told(error),
  };
}
