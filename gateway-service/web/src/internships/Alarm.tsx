import { useState, type FormEvent } from 'react';
import type { InternshipAlarm, InternshipView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useRaiseAlarm, type AlarmKind } from './internships';

const KINDS = ['DANGER', 'HARASSMENT', 'BARRED_WORK', 'OTHER'] as const;
const NUMBERS = ['112', '119', '3018'] as const;

/** The student says that something is wrong. The numbers to call come first. */
export function Alarm({ view }: { view: InternshipView }) {
  const t = useDeskMessages();
  const words = t.internships.alarm;
  const [open, setOpen] = useState(false);
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {view.alarms.length > 0 && (
        <div className={ui.stackTight}>
          <h3>{words.mine}</h3>
          <ul className={ui.stackTight}>
            {view.alarms.map((alarm) => (
              <Told key={alarm.id} alarm={alarm} />
            ))}
          </ul>
        </div>
      )}
      {view.mayRaiseAlarm &&
        (open ? (
          <Form id={view.agreementId} onDone={() => setOpen(false)} />
        ) : (
          <div>
            <Button kind="danger" onClick={() => setOpen(true)}>
              {words.open}
            </Button>
          </div>
        ))}
    </section>
  );
}

function Told({ alarm }: { alarm: InternshipAlarm }) {
  const t = useDeskMessages();
  const words = t.internships.alarm;
  const format = useFormat();
  const state = alarm.closedAt
    ? words.closed
    : alarm.takenAt
      ? alarm.takenName
        ? words.taken(alarm.takenName)
        : words.takenNameless
      : words.waiting;
  return (
    <li>
      {format.moment(alarm.raisedAt)} · {words.kinds[alarm.kind]} · <strong>{state}</strong>
    </li>
  );
}

function Form({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useDeskMessages();
  const words = t.internships.alarm;
  const say = useNotice();
  const raise = useRaiseAlarm(id);
  // The same for every tap on this form: two taps are one alarm.
  const [alarmId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<AlarmKind>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!kind || raise.isPending) return;
    raise.mutate(
      { alarmId, kind, words: text.trim() },
      {
        onSuccess: () => {
          say(words.sent);
          onDone();
        },
      },
    );
  };
  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      <div className={`${ui.notice} ${ui.noticeBad}`}>
        <div className={ui.stackTight}>
          <p>
            <strong>{words.now}</strong>
          </p>
          <ul className={ui.stackTight}>
            {NUMBERS.map((number) => (
              <li key={number}>
                <a href={`tel:${number}`}>{number}</a> : {words.numbers[number]}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <fieldset className={ui.stackTight}>
        <legend className={ui.label}>{words.what}</legend>
        {KINDS.map((each) => (
          <label key={each} className={ui.choice}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            <span>{words.kinds[each]}</span>
          </label>
        ))}
        <FieldMessage error={tried && !kind ? words.missing : undefined} />
      </fieldset>
      <Field label={words.words} hint={words.wordsHint} optional>
        {(control) => (
          <textarea
            {...control}
            className={ui.input}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {raise.isError && <Failure error={raise.error} />}
      <div>
        <Button type="submit" kind="danger" busy={raise.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
