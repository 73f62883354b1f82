import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Logbook, LogbookDay, Mood } from '../api/types';
import { useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { DayText } from './DayText';
import { logbookQuery } from './feedback';
import styles from './logbook.module.css';
import { MoodFace } from './MoodFace';
import { PrivateWarning } from './PrivateWarning';
import { useDayWriting } from './useDayWriting';

export const MOODS: readonly Mood[] = ['GREAT', 'GOOD', 'MIXED', 'HARD'];
const LONGEST = 2000;

interface Props {
  logbook: Logbook;
  day: LogbookDay;
  account: string;
}

/** The questions of one day, saved while they are answered. */
export function DayForm({ logbook, day, account }: Props) {
  const t = useMessages();
  const words = t.feedback.logbook;
  const group = useId();
  const writing = useDayWriting(logbook.agreementId, day, account);
  const { draft, state } = writing;
  return (
    <form
      className={ui.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void writing.flush();
      }}
    >
      <fieldset className={ui.stackTight}>
        <legend className={ui.label}>{logbook.mood}</legend>
        <div className={styles.moods}>
          {MOODS.map((mood) => (
            <label key={mood} className={styles.mood}>
              <input
                type="radio"
                name={group}
                checked={draft.mood === mood}
                onChange={() => writing.change({ mood })}
              />
              <MoodFace mood={mood} />
              <span>{words.moods[mood]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {day.answers.map(({ question, label }) => (
        <Field key={question} label={label}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              maxLength={LONGEST}
              value={draft.answers[question] ?? ''}
              onChange={(event) =>
                writing.change({ answers: { ...draft.answers, [question]: event.target.value } })
              }
              onBlur={() => {
                if (state === 'typing') void writing.flush();
              }}
            />
          )}
        </Field>
      ))}
      <PrivateWarning text={Object.values(draft.answers).join('\n\n')} />
      {state === 'conflict' ? (
        <Conflict
          agreementId={logbook.agreementId}
          date={day.date}
          onMine={writing.keepMine}
          onTheirs={writing.takeTheirs}
        />
      ) : (
        <p className={styles.state} role="status">
          <Icon name={state === 'saved' ? 'check' : state === 'kept' ? 'warn' : 'pen'} size={18} />
          <span>{words.states[state]}</span>
        </p>
      )}
      {state === 'refused' && <Failure error={writing.error} />}
      {(state === 'refused' || state === 'kept') && (
        <div>
          <Button type="submit" kind="secondary">
            {words.retry}
          </Button>
        </div>
      )}
    </form>
  );
}

function Conflict(props: {
  agreementId: string;
  date: string;
  onMine: (theirs: LogbookDay) => void;
  onTheirs: (theirs: LogbookDay) => void;
}) {
  const t = useMessages();
  const words = t.feedback.logbook.conflict;
  const now = useQuery({ ...logbookQuery(props.agreementId), refetchOnMount: 'always' });
  const theirs = now.data?.days.find((each) => each.date === props.date);
  return (
    <div className={`${ui.notice} ${ui.noticeAct}`} role="alert">
      <Icon name="warn" />
      <div className={ui.stackTight}>
        <p>
          <strong>{words.title}</strong>
        </p>
        {theirs && !now.isFetching && (
          <>
            <p>{words.theirs}</p>
            <div className={ui.quote}>
              <DayText day={theirs} />
            </div>
            <div className={ui.row}>
              <Button onClick={() => props.onMine(theirs)}>{words.mine}</Button>
              <Button kind="secondary" onClick={() => props.onTheirs(theirs)}>
                {words.other}
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
