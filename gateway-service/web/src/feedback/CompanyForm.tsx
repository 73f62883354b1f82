import { useId } from 'react';
import * as z from 'zod/mini';
import type { Feedback, Strength } from '../api/types';
import { ticked, useProblemForm } from '../forms/useProblemForm';
import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useChangeFeedback, type MailKey } from './feedback';

const STRENGTHS = [
  'PUNCTUAL',
  'POLITE',
  'CURIOUS',
  'ATTENTIVE',
  'HELPFUL',
  'AT_EASE',
] as const satisfies readonly Strength[];
const LONGEST = 600;

/** What was good about a student's week, and words for the student; by a link for whoever has no account. */
export function CompanyForm({ feedback, link }: { feedback: Feedback; link?: MailKey }) {
  const t = useMessages();
  const words = t.feedback.company;
  const say = useNotice();
  const session = useSession();
  const errorId = useId();
  const send = useChangeFeedback(feedback.agreementId, link);
  const { company: given, agreementId } = feedback;
  const revision = given?.revision ?? 0;
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      strengths: z.array(z.enum(STRENGTHS)).check(z.minLength(1, words.choose)),
      words: z.string().check(z.trim()),
    }),
    blank: { strengths: given?.strengths ?? [], words: given?.words ?? '' },
    draft: `feedback.${session.accountId ?? ''}.${agreementId}.${revision}`,
    sending: send,
    tell: (written) => ({ as: 'company' as const, given: { revision, ...written } }),
    onSent: () => say(words.sent),
  });
  const draft = form.watch();
  const missing = error('strengths');

  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <div className={ui.stackTight}>
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
      </div>
      <fieldset className={ui.stackTight} aria-describedby={missing ? errorId : undefined}>
        <legend className={ui.label}>{words.strengths}</legend>
        {STRENGTHS.map((strength) => (
          <label key={strength} className={ui.choice}>
            <input
              type="checkbox"
              checked={draft.strengths.includes(strength)}
              aria-invalid={missing ? true : undefined}
              onChange={(event) => put('strengths', ticked(draft.strengths, strength, event.target.checked))}
            />
            <span>{words.names[strength]}</span>
          </label>
        ))}
        <FieldMessage id={errorId} error={missing} />
      </fieldset>
      <Field
        label={words.words}
        optional
        hint={words.wordsHint(LONGEST - draft.words.length)}
        error={error('words')}
      >
        {(control) => <textarea {...control} rows={4} maxLength={LONGEST} {...form.register('words')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={send.isPending}>
          {given ? words.change : words.send}
        </Button>
      </div>
    </form>
  );
}
