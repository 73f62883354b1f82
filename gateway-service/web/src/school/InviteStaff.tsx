import * as z from 'zod/mini';
import type { SchoolRecord } from '../api/types';
import { email, text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { ClassChecks } from './ClassChecks';
import { useInviteStaff, type Newcomer } from './staff';

const POSITIONS = ['TEACHER', 'OFFICE', 'PRINCIPAL'] as const;
const NOBODY: Newcomer = { email: '', name: '', position: 'TEACHER', classIds: [] };

export function InviteStaff({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const say = useNotice();
  const invite = useInviteStaff(school.id);
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      email: email(t.staff.emailBad),
      name: text(t.staff.nameMissing),
      position: z.enum(POSITIONS),
      classIds: z.array(z.string()),
    }),
    blank: NOBODY,
    sending: invite,
    tell: (newcomer) => ({
      ...newcomer,
      classIds: newcomer.position === 'PRINCIPAL' ? [] : newcomer.classIds,
    }),
    onSent: (member, { email }) => say(t.staff.sent(member.email ?? email)),
    again: true,
  });
  const { position, classIds } = form.watch();
  const isHead = position === 'PRINCIPAL';

  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <h3>{t.staff.invite}</h3>
      <EmailField
        label={t.staff.email}
        hint={t.staff.emailHint}
        error={error('email')}
        {...form.register('email')}
      />
      <Field label={t.staff.name} error={error('name')}>
        {(control) => <input {...control} autoComplete="off" maxLength={100} {...form.register('name')} />}
      </Field>
      <Field label={t.staff.position} hint={isHead && t.staff.positionHint}>
        {(control) => (
          <select {...control} {...form.register('position')}>
            {POSITIONS.map((each) => (
              <option key={each} value={each}>
                {t.staff.positions[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!isHead && (
        <ClassChecks school={school} chosen={classIds} onChange={(chosen) => put('classIds', chosen)} />
      )}
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={invite.isPending}>
          {t.staff.send}
        </Button>
      </div>
    </form>
  );
}
