import type { AgreementPart } from '../api/types';

/** What the reader wrote last time in fields that are still blank, for them to confirm. */
export function lastAnswers(part: AgreementPart): Record<string, string> {
  return Object.fromEntries(
    part.fields.flatMap(({ id, value, proposed }) => (!value && proposed ? [[id, proposed]] : [])),
  );
}
