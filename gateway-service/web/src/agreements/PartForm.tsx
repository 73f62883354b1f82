import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { AgreementDay, AgreementField, AgreementPart, AgreementView } from '../api/types';
import { useProblemForm, type Sending } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import type { PartValues } from './agreements';
import { DaysField } from './DaysField';
import { FieldControl } from './FieldControl';
import { PartFindings } from './PartFindings';

interface Props {
  view: AgreementView;
  part: AgreementPart;
  /** What the school's file has for fields that nobody has written yet. */
  proposed?: Readonly<Record<string, string>>;
  save: Sending<PartValues, AgreementPart | undefined>;
  /** Whether the service tells of faults while one types. */
  checks?: boolean;
}

/** Nothing is asked before it is sent: a part is saved as it is, and the service says what is wrong. */
const PART = z.object({
  values: z.record(z.string(), z.string()),
  days: z.array(z.custom<AgreementDay>()),
});

/** One party's part: saved as it is, complete or not, and told at once what would not do. */
export function PartForm({ view, part, proposed = {}, save, checks = true }: Props) {
  const t = useDeskMessages();
  const words = t.agreements;
  const blocks = useTerritory().data?.blockProgrammes ?? [];
  const say = useNotice();
  const element = useRef<HTMLFormElement>(null);
  const [incomplete, setIncomplete] = useState(false);
  const hasDays = part.part === 'COMPANY';
  const writtenOf = ({ values, days }: z.output<typeof PART>): PartValues => ({
    revision: part.revision,
    values,
    ...(hasDays && { days }),
  });
  const { form, submit, error, put, problem } = useProblemForm({
    schema: PART,
    blank: {
      values: Object.fromEntries(
        part.fields.map((field) => [field.id, field.value || (proposed[field.id] ?? '')]),
      ),
      days: part.days,
    },
    draft: `part.${view.id}.${part.part}.${part.revision}`,
    sending: save,
    tell: writtenOf,
    onSent: (after) => {
      const complete = after?.complete ?? true;
      setIncomplete(!complete);
      say(complete ? words.saved : words.saveIncomplete);
      if (!complete)
        requestAnimationFrame(() =>
          element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
        );
    },
  });
  const { values, days } = form.watch();
  const daysFault = form.formState.errors.days;

  const errorOf = (field: AgreementField) =>
    error(`values.${field.id}`) ??
    (incomplete && field.required && !values[field.id]?.trim() ? words.required : undefined);
  /** What is wrong with a day as a whole stands below its end. */
  const dayError = (date: string, field: keyof AgreementDay) => {
    const fault = daysFault?.[days.findIndex((day) => day.date === date)];
    return fault?.[field]?.message ?? (field === 'end' ? fault?.message : undefined);
  };

  return (
    <form ref={element} className={ui.stack} onSubmit={submit} noValidate>
      {hasDays && (
        <DaysField
          week={view.week}
          only={view.days}
          long={blocks.includes(view.programme)}
          days={days}
          onChange={(next) => put('days', next)}
          errorOf={dayError}
        />
      )}
      {hasDays && (
        <div role="alert">
          <FieldMessage error={daysFault?.message} />
        </div>
      )}
      {checks && (
        <PartFindings
          id={view.id}
          part={part.part}
          written={writtenOf({ values, days })}
          version={view.version}
        />
      )}
      {part.fields.map((field) => (
        <FieldControl
          key={field.id}
          field={field}
          value={values[field.id] ?? ''}
          hint={words.hints[field.id]}
          error={errorOf(field)}
          onChange={(value) => {
            // Its id has dots, which is no path within the values.
            form.setValue('values', { ...values, [field.id]: value }, { shouldDirty: true });
            form.clearErrors(`values.${field.id}`);
          }}
        />
      ))}
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
