import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import { useFormat, useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { useProfile } from '../student/profile';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { isSiret } from '../validation/siret';
import styles from './ApplyPage.module.css';
import { useRecordFoundPlace } from './foundPlaces';

const BLANK = {
  week: '',
  companyName: '',
  siret: '',
  address: '',
  commune: '',
  contactPerson: '',
  contactPhone: '',
  trade: '',
  dayStart: '09:00',
  dayEnd: '16:00',
};

type Draft = typeof BLANK;

/** The texts in the order of the form. */
const TEXTS = [
  'companyName',
  'siret',
  'address',
  'commune',
  'contactPerson',
  'contactPhone',
  'trade',
] as const;

const LONGEST: Record<(typeof TEXTS)[number], number> = {
  companyName: 200,
  siret: 20,
  address: 200,
  commune: 100,
  contactPerson: 100,
  contactPhone: 30,
  trade: 100,
};

export default function FoundPlacePage() {
  const profile = useProfile();
  return (
    <Answer of={profile} loading={<Loading title cards={2} />}>
      {({ weeks }) => <FoundPlaceForm weeks={weeks} />}
    </Answer>
  );
}

function FoundPlaceForm({ weeks }: { weeks: readonly string[] }) {
  const t = useMessages();
  const format = useFormat();
  const session = useSession();
  const say = useNotice();
  const navigate = useNavigate();
  const record = useRecordFoundPlace();
  const { draft, write, clear } = useDraft(`found.${session.accountId ?? ''}`, {
    ...BLANK,
    week: weeks[0] ?? '',
  });
  const [tried, setTried] = useState(false);
  const refusal = record.error instanceof Problem ? record.error : undefined;

  const fault = (field: keyof Draft): string | undefined => {
    if (field === 'siret')
      return draft.siret.trim() && !isSiret(draft.siret) ? t.found.faults.siret : undefined;
    if (!draft[field].trim()) return t.found.faults.empty;
    return field === 'dayEnd' && draft.dayEnd <= draft.dayStart ? t.found.faults.dayEnd : undefined;
  };
  const error = (field: keyof Draft) => (tried ? fault(field) : undefined) ?? refusal?.field(field);
  const faulty = (Object.keys(BLANK) as (keyof Draft)[]).some((field) => fault(field));

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (faulty) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    if (record.isPending) return;
    record.mutate(draft, {
      onSuccess: () => {
        clear();
        say(t.found.saved);
        void navigate('/candidatures');
      },
    });
  };

  return (
    <form className={`${ui.stack} ${styles.form}`} onSubmit={send} noValidate>
      <div className={ui.stackTight}>
        <PageTitle title={t.found.title} />
        <p>{t.found.intro}</p>
        <p>
          <Link to="/candidatures">{t.found.back}</Link>
        </p>
      </div>
      <Field label={t.found.week} error={error('week')} hint={weeks.length === 0 && t.student.noWeeks}>
        {(control) => (
          <select {...control} value={draft.week} onChange={(event) => write({ week: event.target.value })}>
            {weeks.length === 0 && <option value="">–</option>}
            {weeks.map((week) => (
              <option key={week} value={week}>
                {format.week(week)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {TEXTS.map((field) => (
        <Field
          key={field}
          label={t.found.fields[field]}
          hint={t.found.hints[field]}
          optional={field === 'siret'}
          error={error(field)}
        >
          {(control) => (
            <input
              {...control}
              maxLength={LONGEST[field]}
              inputMode={field === 'siret' ? 'numeric' : undefined}
              type={field === 'contactPhone' ? 'tel' : 'text'}
              autoComplete="off"
              value={draft[field]}
              onChange={(event) => write({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div className={ui.row}>
        {(['dayStart', 'dayEnd'] as const).map((field) => (
          <Field key={field} label={t.found.fields[field]} error={error(field)}>
            {(control) => (
              <input
                {...control}
                type="time"
                value={draft[field]}
                onChange={(event) => write({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className={ui.notice}>
        <Icon name="lock" /> <span>{t.found.privacy}</span>
      </p>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div className={ui.row}>
        <Button type="submit" busy={record.isPending}>
          {t.found.send}
        </Button>
      </div>
    </form>
  );
}
