import * as z from 'zod/mini';
import type { RefusedAccount } from '../api/types';
import { email } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useCorrectAddress, useTryAgain } from './refused';

interface Props {
  schoolId: string;
  studentId: string;
  refused: readonly RefusedAccount[];
}

/** Accounts around a pupil that cannot be made as they are: why, and what to do. */
export function RefusedAccounts({ schoolId, studentId, refused }: Props) {
  const t = useDeskMessages();
  const say = useNotice();
  const again = useTryAgain(schoolId);
  if (refused.length === 0) return null;
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h3>{t.refusals.title}</h3>
      {refused.map((one) => (
        <div key={one.guardian ?? 0} className={ui.stackTight}>
          <p className={ui.error}>
            {one.guardian
              ? t.refusals.guardian(one.name ?? t.refusals.unnamed, one.email ?? '')
              : t.refusals.pupil}{' '}
            {(one.guardian ? t.refusals.guardianReasons : t.refusals.pupilReasons)[one.reason]}
          </p>
          {one.guardian && <Correction schoolId={schoolId} refused={one} />}
        </div>
      ))}
      <div>
        <Button
          kind="quiet"
          busy={again.isPending}
          onClick={() => again.mutate(studentId, { onSuccess: () => say(t.refusals.triedAgain) })}
        >
          {t.refusals.again}
        </Button>
      </div>
      {again.isError && <Failure error={again.error} />}
    </section>
  );
}

function Correction({ schoolId, refused }: { schoolId: string; refused: RefusedAccount }) {
  const t = useDeskMessages();
  const say = useNotice();
  const correct = useCorrectAddress(schoolId, refused);
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ email: email(t.refusals.addressBad) }),
    blank: { email: refused.email ?? '' },
    sending: correct,
    tell: ({ email }) => email,
    onSent: (_, { email }) => say(t.refusals.corrected(email)),
  });

  return (
    <form className={ui.stackTight} onSubmit={submit} noValidate>
      <EmailField
        label={t.refusals.address(refused.name ?? t.refusals.unnamed)}
        error={error('email')}
        {...form.register('email')}
      />
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" kind="secondary" busy={correct.isPending}>
          {t.refusals.correct}
        </Button>
      </div>
    </form>
  );
}
