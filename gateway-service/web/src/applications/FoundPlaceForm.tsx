import { useId, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import type { FoundPlace, FoundPlaceRequest } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { isSiret } from '../validation/siret';
import styles from './ApplyPage.module.css';
import { CIRCUIT_DAYS, takenDays } from './circuit';
import { CircuitField, type CircuitWords } from './CircuitField';

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
  /** Of a week that several companies share, with commas between; empty for the whole week. */
  days: '',
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

interface Props {
  weeks: readonly string[];
  /** The weeks of a place that begins then, where it is for more than one. */
  blockOf?: (first: string) => readonly string[];
  /** Whose draft it is. */
  draftKey: string;
  words: FoundPlaceWords;
  back: string;
  record: Recording;
  /** Places of the same student that stand already. */
  others?: readonly FoundPlace[];
  /** Places at companies that are known: choosing one by its name fills in the rest. */
  known?: readonly FoundPlace[];
}

export interface FoundPlaceWords {
  title: string;
  intro: string;
  back: string;
  week: string;
  trade: string;
  hints: Record<string, string>;
  siretFault: string;
  circuit: CircuitWords;
  privacy: string;
  send: string;
  saved: string;
}

interface Recording {
  mutate: (place: FoundPlaceRequest, then: { onSuccess: () => void }) => void;
  isPending: boolean;
  error: unknown;
}

/** A place that a student found alone, as the student or their school writes it down. */
export function FoundPlaceForm({
  weeks,
  blockOf,
  draftKey,
  words,
  back,
  record,
  known = [],
  others = [],
}: Props) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const navigate = useNavigate();
  const names = useId();
  const { draft, write, clear } = useDraft(draftKey, {
    ...BLANK,
    week: weeks[0] ?? '',
  });
  const [tried, setTried] = useState(false);
  const refusal = record.error instanceof Problem ? record.error : undefined;

  const block = draft.week ? (blockOf?.(draft.week) ?? [draft.week]) : [];
  const taken = takenDays(others, draft.week);
  const days = CIRCUIT_DAYS.filter((day) => draft.days.split(',').includes(day) && !taken.has(day));

  const fault = (field: keyof Draft): string | undefined => {
    if (field === 'siret') return draft.siret.trim() && !isSiret(draft.siret) ? words.siretFault : undefined;
    if (field === 'days') return taken.size > 0 && days.length === 0 ? words.circuit.missing : undefined;
    if (!draft[field].trim()) return t.found.faults.empty;
    return field === 'dayEnd' && draft.dayEnd <= draft.dayStart ? t.found.faults.dayEnd : undefined;
  };
  const error = (field: keyof Draft) => (tried ? fault(field) : undefined) ?? refusal?.field(field);
  const faulty = (Object.keys(BLANK) as (keyof Draft)[]).some((field) => fault(field));

  const fill = (field: (typeof TEXTS)[number], text: string) => {
    const place = field === 'companyName' && known.find((each) => each.companyName === text);
    if (!place) return write({ [field]: text });
    const { companyName, siret, address, commune, contactPerson, contactPhone, trade, dayStart, dayEnd } =
      place;
    write({
      companyName,
      siret: siret ?? '',
      address,
      commune,
      contactPerson,
      contactPhone,
      trade,
      dayStart,
      dayEnd,
    });
  };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (faulty) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    if (record.isPending) return;
    record.mutate(
      { ...draft, days: [...days] },
      {
        onSuccess: () => {
          clear();
          say(words.saved);
          void navigate(back);
        },
      },
    );
  };

  return (
    <form className={`${ui.stack} ${styles.form}`} onSubmit={send} noValidate>
      <div className={ui.stackTight}>
        <PageTitle title={words.title} />
        <p>{words.intro}</p>
        <p>
          <Link to={back}>{words.back}</Link>
        </p>
      </div>
      <Field label={words.week} error={error('week')} hint={weeks.length === 0 && t.student.noWeeks}>
        {(control) => (
          <select {...control} value={draft.week} onChange={(event) => write({ week: event.target.value })}>
            {weeks.length === 0 && <option value="">–</option>}
            {weeks.map((week) => (
              <option key={week} value={week}>
                {format.weeks(blockOf?.(week) ?? [week])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {block.length === 1 && (
        <CircuitField
          words={words.circuit}
          week={draft.week}
          days={days}
          taken={taken}
          error={error('days')}
          onChange={(next) => write({ days: next.join(',') })}
        />
      )}
      {known.length > 0 && (
        <datalist id={names}>
          {[...new Set(known.map((each) => each.companyName))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {TEXTS.map((field) => (
        <Field
          key={field}
          label={field === 'trade' ? words.trade : t.found.fields[field]}
          hint={words.hints[field]}
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
              list={field === 'companyName' && known.length > 0 ? names : undefined}
              value={draft[field]}
              onChange={(event) => fill(field, event.target.value)}
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
        <Icon name="lock" /> <span>{words.privacy}</span>
      </p>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div className={ui.row}>
        <Button type="submit" busy={record.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
