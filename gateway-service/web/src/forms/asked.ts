import * as z from 'zod/mini';
import { isEmail } from '../validation/email';

/** What forms ask for again and again; each takes the words for what is wrong. */

/** A text that may not be empty. */
export function text(error: string) {
  return z.string().check(z.trim(), z.minLength(1, error));
}

export function email(error: string) {
  return z.string().check(z.trim(), z.refine(isEmail, error));
}

/** One of several, where none is chosen at first. */
export function oneOf<Value extends string>(values: readonly Value[], error: string) {
  return z.pipe(
    z.custom<Value | ''>((chosen) => values.includes(chosen as Value), error),
    z.transform((chosen) => chosen as Value),
  );
}

/** The six digits of a mail or a message, with the blanks that people put between them. */
export function sixDigits(error: string) {
  return z.pipe(
    z.string().check(z.refine((code) => /^\d{6}$/.test(withoutBlanks(code)), error)),
    z.transform(withoutBlanks),
  );
}

export function withoutBlanks(code: string): string {
  return code.replace(/\s/g, '');
}
