import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import type { Feedback, Opinion } from '../api/types';
import { oneOf } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useChangeFeedback } from './feedback';
import { QUESTIONS } from './FeedbackText';
import { PrivateWarning } from './PrivateWarning';

const OPINIONS: readonly Opinion[] = ['YES', 'PARTLY', 'NO'];
const LONGEST = 400;

/** Three questions and, if the student wants, words for the next ones. */
export function StudentForm({ feedback }: { feedback: Feedback }) {
  const t = useMessages();
  const words = t.feedback.student;
  const say = useNotice();
  const session = useSession();
  const send = useChangeFeedback(feedback.agreementId);
  const takeBack = useChangeFeedback(feedback.agreementId);
  const { student: given, agreementId } = feedback;
  const revision = given?.revision ?? 0;
  const opinion = oneOf(OPINIONS, words.choose);
  const { form, submit, error, put, forget, problem } = useProblemForm({
    schema: z.object({
      welcomed: opinion,
      learned: opinion,
      recommends: opinion,
      words: z.string().check(z.trim()),
    }),
    blank: {
      welcomed: given?.welcomed ?? '',
      learned: given?.learned ?? '',
      recommends: given?.recommends ?? '',
      words: given?.words?.text ?? '',
    },
    draft: `feedback.${session.accountId ?? ''}.${agreementId}.${revision}`,
    keptIn: 'browser',
    sending: send,
    tell: (written) => ({ as: 'student' as const, given: { revision, ...written } }),
    onSent: () => say(words.sent),
  });
  const written = form.watch('words');

  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <div className={ui.stackTight}>
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
      </div>
      {QUESTIONS.map((question) => (
        <OpinionField
          key={question}
          label={words[question]}
          error={error(question)}
          input={form.register(question)}
        />
      ))}
      {feedback.companyId != null && (
        <>
          <Field
            label={words.words}
            optional
            hint={words.wordsHint(LONGEST - written.length)}
            error={error('words')}
          >
            {(control) => <textarea {...control} rows={4} maxLength={LONGEST} {...form.register('words')} />}
          </Field>
          <PrivateWarning text={written} />
          {given?.words && (
            <div className={`${ui.notice} ${given.words.status === 'RETURNED' ? ui.noticeAct : ''}`}>
              <Icon name="in" />
              <div className={ui.stackTight}>
                <p>{words.status[given.words.status]}</p>
                {given.words.reason && <p className={ui.quote}>{given.words.reason}</p>}
                <div>
                  <Button
                    kind="secondary"
                    busy={takeBack.isPending}
                    onClick={() =>
                      takeBack.mutate('take-back', {
                        onSuccess: () => {
                          put('words', '');
                          forget();
                          say(words.takenBack);
                        },
                      })
                    }
                  >
                    {words.takeBack}
                  </Button>
                </div>
                {takeBack.isError && <Failure error={takeBack.error} />}
              </div>
            </div>
          )}
        </>
      )}
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={send.isPending}>
          {given ? words.change : words.send}
        </Button>
      </div>
    </form>
  );
}

function OpinionField(props: { label: string; error: string | undefined; input: UseFormRegisterReturn }) {
  const t = useMessages();
  const errorId = useId();
  return (
    <fieldset className={ui.stackTight} aria-describedby={props.error ? errorId : undefined}>
      <legend className={ui.label}>{props.label}</legend>
      <div className={ui.row}>
        {OPINIONS.map((opinion) => (
          <label key={opinion} className={ui.choice}>
            <input
              type="radio"
              value={opinion}
              data-invalid={props.error ? true : undefined}
              {...props.input}
            />
            <span>{t.feedback.opinions[opinion]}</span>
          </label>
        ))}
      </div>
      <FieldMessage id={errorId} error={props.error} />
    </fieldset>
  );
}
