import { useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { AgreementDay, AgreementField, AgreementPart, AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import type { PartValues } from './agreements';
import { DaysField } from './DaysField';
import { FieldControl } from './FieldControl';
import { PartFindings } from './PartFindings';

interface Props {
  view: AgreementView;
  part: AgreementPart;
  /** What the school's file has for fields that nobody has written yet. */
  proposed?: Readonly<Record<string, string>>;
  save: {
    isPending: boolean;
    error: unknown;
    mutate: (written: PartValues, then: { onSuccess: (after: AgreementPart | undefined) => void }) => void;
  };
  /** Whether the service tells of faults while one types. */
  checks?: boolean;
}

/** One party's part: saved as it is, complete or not, and told at once what would not do. */
export function PartForm({ view, part, proposed = {}, save, checks = true }: Props) {
  const t = useDeskMessages();
  const words = t.agreements;
  const blocks = useTerritory().data?.blockProgrammes ?? [];
  const say = useNotice();
  const [tried, setTried] = useState(false);
  const kept = useDraft<{ values: Record<string, string>; days?: AgreementDay[] }>(
    `agreement.${view.id}.${part.part}.${part.revision}`,
    { values: {} },
  );
  const values = Object.fromEntries(
    part.fields.map((field) => [
      field.id,
      kept.draft.values[field.id] ?? (field.value || (proposed[field.id] ?? '')),
    ]),
  );
  const days = kept.draft.days ?? part.days;
  const hasDays = part.part === 'COMPANY';
  const written: PartValues = { revision: part.revision, values, ...(hasDays && { days }) };
  const refusal = save.error instanceof Problem ? save.error : undefined;
  const told = new Map(refusal?.fields.map((each) => [each.field, each.message]));

  const errorOf = (field: AgreementField) =>
    told.get(`values[${field.id}]`) ??
    (tried && field.required && !values[field.id]?.trim() ? words.required : undefined);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (save.isPending) return;
    const form = event.currentTarget;
    save.mutate(written, {
      onSuccess: (after) => {
        kept.clear();
        const complete = after?.complete ?? true;
        setTried(!complete);
        say(complete ? words.saved : words.saveIncomplete);
        if (!complete)
          requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      },
    });
  };

  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      {hasDays && (
        <DaysField
          week={view.week}
          only={view.days}
          long={blocks.includes(view.programme)}
          days={days}
          onChange={(next) => kept.write({ days: next })}
          errorOf={(date, field) =>
            dayError(
              told,
              days.findIndex((day) => day.date === date),
              field,
            )
          }
        />
      )}
      {hasDays && (
        <div role="alert">
          <FieldMessage error={told.get('days')} />
        </div>
      )}
      {checks && <PartFindings id={view.id} part={part.part} written={written} version={view.version} />}
      {part.fields.map((field) => (
        <FieldControl
          key={field.id}
          field={field}
          value={values[field.id] ?? ''}
          hint={words.hints[field.id]}
          error={errorOf(field)}
          onChange={(value) => kept.write({ values: { ...kept.draft.values, [field.id]: value } })}
        />
      ))}
      {save.error !== null && save.error !== undefined && (!refusal || refusal.fields.length === 0) && (
        <Failure error={save.error} />
      )}
      <div>
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with a day as a whole stands below its end. */
function dayError(
  told: ReadonlyMap<string, string>,
  at: number,
  field: keyof AgreementDay,
): string | undefined {
  return told.get(`days[${at}].${field}`) ?? (field === 'end' ? told.get(`days[${at}]`) : undefined);
}
