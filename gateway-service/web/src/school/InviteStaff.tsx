import { useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { isEmail } from '../validation/email';
import { ClassChecks } from './ClassChecks';
import { useInviteStaff, type Newcomer, type Position } from './staff';

const POSITIONS: readonly Position[] = ['TEACHER', 'OFFICE', 'PRINCIPAL'];
const NOBODY: Newcomer = { email: '', name: '', position: 'TEACHER', classIds: [] };

export function InviteStaff({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const say = useNotice();
  const invite = useInviteStaff(school.id);
  const [newcomer, setNewcomer] = useState(NOBODY);
  const [tried, setTried] = useState(false);
  const refusal = invite.error instanceof Problem ? invite.error : undefined;
  const isHead = newcomer.position === 'PRINCIPAL';

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmail(newcomer.email) || !newcomer.name.trim() || invite.isPending) return;
    invite.mutate(
      { ...newcomer, email: newcomer.email.trim(), classIds: isHead ? [] : newcomer.classIds },
      {
        onSuccess: (sent) => {
          say(t.staff.sent(sent.email ?? newcomer.email));
          setNewcomer(NOBODY);
          setTried(false);
        },
      },
    );
  };

  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={send} noValidate>
      <h3>{t.staff.invite}</h3>
      <EmailField
        label={t.staff.email}
        hint={t.staff.emailHint}
        error={tried && !isEmail(newcomer.email) ? t.staff.emailBad : refusal?.field('email')}
        value={newcomer.email}
        onChange={(email) => setNewcomer({ ...newcomer, email })}
      />
      <Field
        label={t.staff.name}
        error={tried && !newcomer.name.trim() ? t.staff.nameMissing : refusal?.field('name')}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={100}
            value={newcomer.name}
            onChange={(event) => setNewcomer({ ...newcomer, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.staff.position} hint={isHead && t.staff.positionHint}>
        {(control) => (
          <select
            {...control}
            value={newcomer.position}
            onChange={(event) => setNewcomer({ ...newcomer, position: event.target.value as Position })}
          >
            {POSITIONS.map((each) => (
              <option key={each} value={each}>
                {t.staff.positions[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!isHead && (
        <ClassChecks
          school={school}
          chosen={newcomer.classIds}
          onChange={(classIds) => setNewcomer({ ...newcomer, classIds })}
        />
      )}
      {refusal && !refusal.field('email') && !refusal.field('name') && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={invite.isPending}>
          {t.staff.send}
        </Button>
      </div>
    </form>
  );
}
