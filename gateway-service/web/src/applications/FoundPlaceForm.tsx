import { Link, useNavigate } from 'react-router';
import * as z from 'zod/mini';
import type { FoundPlace, FoundPlaceRequest } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useMessages, type Messages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Combobox } from '../ui/Combobox';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { isSiret } from '../validation/siret';
import styles from './ApplyPage.module.css';
import { CIRCUIT_DAYS, takenDays, type CircuitDay } from './circuit';
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
  /** Of a week that several companies share; none for the whole week. */
  days: [] as CircuitDay[],
};

/** The texts in the order of the form, after the company's name. */
const TEXTS = ['siret', 'address', 'commune', 'contactPerson', 'contactPhone', 'trade'] as const;

const FILLED = [...TEXTS, 'dayStart', 'dayEnd'] as const;

const LONGEST: Record<(typeof TEXTS)[number], number> = {
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
  mutate: (
    place: FoundPlaceRequest,
    then: { onSuccess: (answer: unknown) => void; onError: (error: Error) => void },
  ) => void;
  isPending: boolean;
  error: Error | null;
}

/** What is asked about a place, with the messages of the reader's language. */
function foundPlace(t: Messages, { siretFault, circuit }: FoundPlaceWords, others: readonly FoundPlace[]) {
  const text = z.string().check(z.trim(), z.minLength(1, t.found.faults.empty));
  return z
    .object({
      week: text,
      companyName: text,
      siret: z.string().check(
        z.trim(),
        z.refine((siret) => siret === '' || isSiret(siret), siretFault),
      ),
      address: text,
      commune: text,
      contactPerson: text,
      contactPhone: text,
      trade: text,
      dayStart: text,
      dayEnd: text,
      days: z.array(z.enum(CIRCUIT_DAYS)),
    })
    .check(
      z.refine(({ dayStart, dayEnd }) => dayStart < dayEnd, {
        path: ['dayEnd'],
        error: t.found.faults.dayEnd,
      }),
      z.refine(({ week, days }) => takenDays(others, week).size === 0 || days.length > 0, {
        path: ['days'],
        error: circuit.missing,
      }),
    );
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
  const { form, submit, error, put, problem } = useProblemForm({
    schema: foundPlace(t, words, others),
    blank: { ...BLANK, week: weeks[0] ?? '' },
    draft: draftKey,
    sending: record,
    onSent: () => {
      say(words.saved);
      void navigate(back);
    },
  });

  const week = form.watch('week');
  const taken = takenDays(others, week);

  /** A company that took somebody before: its name fills in the rest. */
  const fill = (name: string) => {
    const place = known.find((each) => each.companyName === name);
    if (!place) return;
    for (const field of FILLED) put(field, place[field] ?? '');
  };

  return (
    <form className={`${ui.stack} ${styles.form}`} onSubmit={submit} noValidate>
      <div className={ui.stackTight}>
        <PageTitle title={words.title} />
        <p>{words.intro}</p>
        <p>
          <Link to={back}>{words.back}</Link>
        </p>
      </div>
      <Field label={words.week} error={error('week')} hint={weeks.length === 0 && t.student.noWeeks}>
        {(control) => (
          <select {...control} {...form.register('week')}>
            {weeks.length === 0 && <option value="">–</option>}
            {weeks.map((week) => (
              <option key={week} value={week}>
                {format.weeks(blockOf?.(week) ?? [week])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(blockOf?.(week) ?? [week]).length === 1 && week && (
        <CircuitField
          words={words.circuit}
          week={week}
          days={form.watch('days')}
          taken={taken}
          error={error('days')}
          onChange={(days) => put('days', days)}
        />
      )}
      <Field label={t.found.fields.companyName} hint={words.hints.companyName} error={error('companyName')}>
        {(control) =>
          known.length > 0 ? (
            <Combobox
              {...control}
              free
              maxLength={200}
              choices={[...new Set(known.map((each) => each.companyName))].map((name) => ({
                value: name,
                label: name,
              }))}
              value={form.watch('companyName')}
              onChange={(name) => {
                put('companyName', name);
                fill(name);
              }}
            />
          ) : (
            <input {...control} maxLength={200} autoComplete="off" {...form.register('companyName')} />
          )
        }
      </Field>
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
              {...form.register(field)}
            />
          )}
        </Field>
      ))}
      <div className={ui.row}>
        {(['dayStart', 'dayEnd'] as const).map((field) => (
          <Field key={field} label={t.found.fields[field]} error={error(field)}>
            {(control) => <input {...control} type="time" {...form.register(field)} />}
          </Field>
        ))}
      </div>
      <p className={ui.notice}>
        <Icon name="lock" /> <span>{words.privacy}</span>
      </p>
      {problem && <Failure error={problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={record.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
