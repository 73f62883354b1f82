import { useState, type FormEvent } from 'react';
import type { Company } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useIntake } from './companies';

/** A pause, and how many applications a month are enough. */
export function IntakeForm({ company }: { company: Company }) {
  const t = useDeskMessages();
  const words = t.company.intake;
  const say = useNotice();
  const intake = useIntake(company.id);
  const [paused, setPaused] = useState(company.paused);
  const [most, setMost] = useState(company.candidatesPerMonth?.toString() ?? '');
  const fine = most === '' || (/^\d+$/.test(most) && Number(most) >= 1 && Number(most) <= 500);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!fine || intake.isPending) return;
    intake.mutate(
      { paused, ...(most !== '' && { candidatesPerMonth: Number(most) }) },
      { onSuccess: () => say(words.saved) },
    );
  };

  return (
    <form className={`${ui.card} ${ui.stack} ${ui.narrow}`} onSubmit={send} noValidate>
      <div className={ui.stackTight}>
        <h2>{words.title}</h2>
        <p className={ui.soft}>{words.text}</p>
      </div>
      <label className={ui.check}>
        <input type="checkbox" checked={paused} onChange={(event) => setPaused(event.target.checked)} />
        <span>{words.paused}</span>
      </label>
      <Field label={words.cap} hint={words.capHint} error={fine ? undefined : words.capRange}>
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            maxLength={3}
            value={most}
            onChange={(event) => setMost(event.target.value.trim())}
          />
        )}
      </Field>
      {intake.isError && <Failure error={intake.error} />}
      <div>
        <Button type="submit" kind="secondary" busy={intake.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
