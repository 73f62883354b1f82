import { useId, useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { Feedback, Strength } from '../api/types';
import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useChangeFeedback, type MailKey } from './feedback';

const STRENGTHS: readonly Strength[] = ['PUNCTUAL', 'POLITE', 'CURIOUS', 'ATTENTIVE', 'HELPFUL', 'AT_EASE'];
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
  const { draft, write, clear } = useDraft<{ strengths: Strength[]; words: string }>(
    `feedback.${session.accountId ?? ''}.${agreementId}.${revision}`,
    { strengths: given?.strengths ?? [], words: given?.words ?? '' },
  );
  const [tried, setTried] = useState(false);
  const refusal = send.error instanceof Problem ? send.error : undefined;
  const missing = tried && draft.strengths.length === 0 ? words.choose : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (send.isPending || draft.strengths.length === 0) return;
    send.mutate(
      { as: 'company', given: { revision, strengths: draft.strengths, words: draft.words.trim() } },
      {
        onSuccess: () => {
          clear();
          say(words.sent);
        },
      },
    );
  };

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
              onChange={(event) =>
                write({
                  strengths: event.target.checked
                    ? [...draft.strengths, strength]
                    : draft.strengths.filter((each) => each !== strength),
                })
              }
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
        error={refusal?.field('words')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={LONGEST}
            value={draft.words}
            onChange={(event) => write({ words: event.target.value })}
          />
        )}
      </Field>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={send.isPending}>
          {given ? words.change : words.send}
        </Button>
      </div>
    </form>
  );
}
