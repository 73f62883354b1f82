import * as z from 'zod/mini';
import type { Company } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useIntake } from './companies';

/** None, or 1 to 500. */
function isCap(most: string): boolean {
  return most === '' || (/^\d+$/.test(most) && Number(most) >= 1 && Number(most) <= 500);
}

/** A pause, and how many applications a month are enough. */
export function IntakeForm({ company }: { company: Company }) {
  const t = useDeskMessages();
  const words = t.company.intake;
  const say = useNotice();
  const intake = useIntake(company.id);
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({
      paused: z.boolean(),
      candidatesPerMonth: z.string().check(z.trim(), z.refine(isCap, words.capRange)),
    }),
    blank: { paused: company.paused, candidatesPerMonth: company.candidatesPerMonth?.toString() ?? '' },
    sending: intake,
    tell: ({ paused, candidatesPerMonth: most }) => ({
      paused,
      ...(most !== '' && { candidatesPerMonth: Number(most) }),
    }),
    onSent: () => say(words.saved),
  });

  return (
    <form className={`${ui.card} ${ui.stack} ${ui.narrow}`} onSubmit={submit} noValidate>
      <div className={ui.stackTight}>
        <h2>{words.title}</h2>
        <p className={ui.soft}>{words.text}</p>
      </div>
      <label className={ui.check}>
        <input type="checkbox" {...form.register('paused')} />
        <span>{words.paused}</span>
      </label>
      <Field label={words.cap} hint={words.capHint} error={error('candidatesPerMonth')}>
        {(control) => (
          <input {...control} inputMode="numeric" maxLength={3} {...form.register('candidatesPerMonth')} />
        )}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" kind="secondary" busy={intake.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
