import { useId, type ChangeEvent } from 'react';
import { useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import * as z from 'zod/mini';
import type { FoundPlace, FoundPlaceRequest } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useMessages, type Messages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { isSiret } from '../validation/siret';
import styles from './ApplyPage.module.css';
import { freeDays, takenDays } from './circuit';
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

const FILLED = [...TEXTS.filter((field) => field !== 'companyName'), 'dayStart', 'dayEnd'] as const;

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
  mutate: (
    place: FoundPlaceRequest,
    then: { onSuccess: (answer: unknown) => void; onError: (error: Error) => void },
  ) => void;
  isPending: boolean;
  error: Error | null;
}

/** What is asked about a place, with the messages of the reader's language. */
function foundPlace(t: Messages, words: FoundPlaceWords, others: readonly FoundPlace[]) {
  const text = z.string().check(z.trim(), z.minLength(1, t.found.faults.empty));
  return z
    .object({
      week: text,
      companyName: text,
      siret: z.string().check(
        z.trim(),
        z.refine((siret) => siret === '' || isSiret(siret), words.siretFault),
      ),
      address: text,
      commune: text,
      contactPerson: text,
      contactPhone: text,
      trade: text,
      dayStart: text,
      dayEnd: text,
      days: z.string(),
    })
    .check(
      z.refine(
        ({ week, days }) => {
          const taken = takenDays(others, week);
          return taken.size === 0 || freeDays(days, taken).length > 0;
        },
        { path: ['days'], error: words.circuit.missing },
      ),
      z.refine(({ dayStart, dayEnd }) => dayStart < dayEnd, {
        path: ['dayEnd'],
        error: t.found.faults.dayEnd,
      }),
    );
}

type Written = z.infer<ReturnType<typeof foundPlace>>;

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
  const { form, submit, error, problem } = useProblemForm({
    schema: foundPlace(t, words, others),
    blank: { ...BLANK, week: weeks[0] ?? '' },
    draft: draftKey,
    sending: {
      ...record,
      mutate: (place: Written, then) => {
        record.mutate({ ...place, days: freeDays(place.days, takenDays(others, place.week)) }, then);
      },
    },
    onSent: () => {
      say(words.saved);
      void navigate(back);
    },
  });

  /** A company that took somebody before: its name fills in the rest. */
  const fill = (name: string) => {
    const place = known.find((each) => each.companyName === name);
    if (!place) return;
    for (const field of FILLED) {
      form.setValue(field, place[field] ?? '', { shouldValidate: form.formState.isSubmitted });
    }
  };

  const [week, chosen] = useWatch({ control: form.control, name: ['week', 'days'] });
  const block = week ? (blockOf?.(week) ?? [week]) : [];
  const taken = takenDays(others, week);

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
      {block.length === 1 && (
        <CircuitField
          words={words.circuit}
          week={week}
          days={freeDays(chosen, taken)}
          taken={taken}
          error={error('days')}
          onChange={(next) => {
            form.setValue('days', next.join(','), { shouldValidate: form.formState.isSubmitted });
          }}
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
              {...form.register(field, {
                onChange: (event: ChangeEvent<HTMLInputElement>) => {
                  if (field === 'companyName') fill(event.target.value);
                },
              })}
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
