import * as z from 'zod/mini';
import { useDeskMessages } from '../i18n/language';
import { Field } from '../ui/Field';

export interface RoundTerms {
  closesOn: string;
  mostWishes: number;
  daysToAnswer: number;
}

/** As a form's schema has them; the service knows what would do. */
export const TERMS = { closesOn: z.string(), mostWishes: z.number(), daysToAnswer: z.number() };

/** So many days from today. */
export function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}

export const usualTerms = (): RoundTerms => ({ closesOn: inDays(7), mostWishes: 5, daysToAnswer: 5 });

interface Props {
  terms: RoundTerms;
  refused: string | undefined;
  onChange: <Term extends keyof RoundTerms>(term: Term, value: RoundTerms[Term]) => void;
}

/** How a round goes: until when, how many wishes, how long for an answer. */
export function RoundFields({ terms, refused, onChange }: Props) {
  const t = useDeskMessages();
  const words = t.lastPupils.rounds;
  return (
    <>
      <Field label={words.closesOn} error={refused}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={terms.closesOn}
            onChange={(event) => onChange('closesOn', event.target.value)}
          />
        )}
      </Field>
      <Field label={words.mostWishes}>
        {(control) => (
          <select
            {...control}
            value={terms.mostWishes}
            onChange={(event) => onChange('mostWishes', Number(event.target.value))}
          >
            {[3, 4, 5, 6, 8, 10].map((number) => (
              <option key={number}>{number}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.daysToAnswer}>
        {(control) => (
          <select
            {...control}
            value={terms.daysToAnswer}
            onChange={(event) => onChange('daysToAnswer', Number(event.target.value))}
          >
            {[2, 3, 5, 7, 10].map((number) => (
              <option key={number}>{number}</option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
