import { useState } from 'react';
import * as z from 'zod/mini';
import type { InternshipAlarm, InternshipView } from '../api/types';
import { oneOf } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useRaiseAlarm } from './internships';

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
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ kind: oneOf(KINDS, words.missing), words: z.string().check(z.trim()) }),
    blank: { kind: '', words: '' },
    sending: raise,
    tell: (told) => ({ alarmId, ...told }),
    onSent: () => {
      say(words.sent);
      onDone();
    },
  });
  const missing = error('kind');
  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
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
            <input
              type="radio"
              value={each}
              data-invalid={missing ? true : undefined}
              {...form.register('kind')}
            />
            <span>{words.kinds[each]}</span>
          </label>
        ))}
        <FieldMessage error={missing} />
      </fieldset>
      <Field label={words.words} hint={words.wordsHint} optional error={error('words')}>
        {(control) => <textarea {...control} maxLength={1000} {...form.register('words')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" kind="danger" busy={raise.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
