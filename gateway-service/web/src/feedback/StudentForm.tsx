import { useId, useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { Feedback, Opinion } from '../api/types';
import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { useChangeFeedback } from './feedback';
import { QUESTIONS } from './FeedbackText';
import { PrivateWarning } from './PrivateWarning';

const OPINIONS: readonly Opinion[] = ['YES', 'PARTLY', 'NO'];
const LONGEST = 400;

type Answers = Record<(typeof QUESTIONS)[number], Opinion | ''> & { words: string };

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
  const { draft, write, clear } = useDraft<Answers>(
    `feedback.${session.accountId ?? ''}.${agreementId}.${revision}`,
    {
      welcomed: given?.welcomed ?? '',
      learned: given?.learned ?? '',
      recommends: given?.recommends ?? '',
      words: given?.words?.text ?? '',
    },
    'browser',
  );
  const [tried, setTried] = useState(false);
  const refusal = send.error instanceof Problem ? send.error : undefined;
  const { welcomed, learned, recommends } = draft;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (send.isPending || !welcomed || !learned || !recommends) return;
    send.mutate(
      { as: 'student', given: { revision, welcomed, learned, recommends, words: draft.words.trim() } },
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
      {QUESTIONS.map((question) => (
        <OpinionField
          key={question}
          label={words[question]}
          value={draft[question]}
          error={tried && !draft[question] ? words.choose : undefined}
          onChoose={(opinion) => write({ [question]: opinion })}
        />
      ))}
      {feedback.companyId != null && (
        <>
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
          <PrivateWarning text={draft.words} />
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
                          write({ words: '' });
                          clear();
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
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={send.isPending}>
          {given ? words.change : words.send}
        </Button>
      </div>
    </form>
  );
}

function OpinionField(props: {
  label: string;
  value: Opinion | '';
  error: string | undefined;
  onChoose: (opinion: Opinion) => void;
}) {
  const t = useMessages();
  const group = useId();
  const errorId = useId();
  return (
    <fieldset className={ui.stackTight} aria-describedby={props.error ? errorId : undefined}>
      <legend className={ui.label}>{props.label}</legend>
      <div className={ui.row}>
        {OPINIONS.map((opinion) => (
          <label key={opinion} className={ui.choice}>
            <input
              type="radio"
              name={group}
              checked={props.value === opinion}
              onChange={() => props.onChoose(opinion)}
            />
            <span>{t.feedback.opinions[opinion]}</span>
          </label>
        ))}
      </div>
      <FieldMessage id={errorId} error={props.error} />
    </fieldset>
  );
}
