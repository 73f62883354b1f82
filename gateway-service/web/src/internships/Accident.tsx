import { useState } from 'react';
import type { InternshipView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

interface Props {
  view: InternshipView;
  busy: boolean;
  error: Error | null;
  onTell: (accident: { alarmId: string; words: string }, done: () => void) => void;
}

/** The company tells of an accident; the emergency number comes first. */
export function Accident({ view, busy, error, onTell }: Props) {
  const t = useDeskMessages();
  const words = t.internships.accident;
  const format = useFormat();
  const [asked, setAsked] = useState<string>();
  const [text, setText] = useState('');
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{words.title}</h2>
      <p>
        <a href="tel:112">112</a> · {words.text}
      </p>
      {view.alarms.map((alarm) => (
        <p key={alarm.id} role="status">
          {words.toldAt(format.moment(alarm.raisedAt))}
        </p>
      ))}
      <div>
        <Button kind="danger" onClick={() => setAsked(crypto.randomUUID())}>
          {words.open}
        </Button>
      </div>
      {asked && (
        <Confirm
          title={words.open}
          text={words.text}
          yes={words.yes}
          kind="danger"
          busy={busy}
          error={error && <Failure error={error} />}
          onClose={() => setAsked(undefined)}
          onYes={() => onTell({ alarmId: asked, words: text.trim() }, () => setAsked(undefined))}
        >
          <Field label={words.words} optional>
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
        </Confirm>
      )}
    </section>
  );
}
