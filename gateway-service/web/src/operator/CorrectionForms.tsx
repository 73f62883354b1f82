import { useState, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import * as z from 'zod/mini';
import type { Company } from '../api/types';
import { text } from '../forms/asked';
import { useProblemForm, type ProblemForm, type Sending } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { CommuneField } from '../territory/CommuneField';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useCorrectCompany, useCorrectWorkplace } from './directory';

interface FormProps<Values extends FieldValues, Sent, Told> {
  schema: z.ZodMiniType<Sent, Values>;
  blank: Values;
  correct: Sending<Told, unknown>;
  tell: (sent: Sent) => Told;
  onDone: () => void;
  children: (fields: ProblemForm<Values, Sent>) => ReactNode;
}

/** What all corrections have in common. */
export function CorrectionForm<Values extends FieldValues, Sent, Told>(props: FormProps<Values, Sent, Told>) {
  const { schema, blank, correct, tell, onDone, children } = props;
  const t = useDeskMessages();
  const say = useNotice();
  const fields = useProblemForm({
    schema,
    blank,
    sending: correct,
    tell,
    onSent: () => {
      say(t.directory.corrected);
      onDone();
    },
  });
  return (
    <form className={ui.stack} onSubmit={fields.submit} noValidate>
      <p className={ui.hint}>{t.directory.correctHint}</p>
      {children(fields)}
      {fields.problem && <Failure error={fields.problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={correct.isPending}>
          {t.directory.saveCorrection}
        </Button>
        <Button kind="secondary" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}

export function CompanyForm({ company, onDone }: { company: Company; onDone: () => void }) {
  const t = useDeskMessages();
  // The version that was read, however often the page is fetched meanwhile.
  const [version] = useState(company.version);
  const required = text(t.company.form.required);
  const correct = useCorrectCompany(company.id);
  return (
    <CorrectionForm
      schema={z.object({ name: required, activity: required })}
      blank={{ name: company.name, activity: company.activity }}
      correct={correct}
      tell={(corrected) => ({ version, ...corrected })}
      onDone={onDone}
    >
      {({ form, error }) => (
        <>
          <Field label={t.company.name} error={error('name')}>
            {(control) => <input {...control} maxLength={120} {...form.register('name')} />}
          </Field>
          <Field label={t.company.activity} error={error('activity')}>
            {(control) => <input {...control} maxLength={200} {...form.register('activity')} />}
          </Field>
        </>
      )}
    </CorrectionForm>
  );
}

interface WorkplaceProps {
  company: Company;
  workplace: Company['workplaces'][number];
  onDone: () => void;
}

export function WorkplaceForm({ company, workplace, onDone }: WorkplaceProps) {
  const t = useDeskMessages();
  const [version] = useState(company.version);
  const required = text(t.company.form.required);
  const correct = useCorrectWorkplace(company.id, workplace.id);
  const { label, address, communeCode } = workplace;
  return (
    <CorrectionForm
      schema={z.object({ label: required, address: required, communeCode: required })}
      blank={{ label, address, communeCode }}
      correct={correct}
      tell={(corrected) => ({ version, ...corrected })}
      onDone={onDone}
    >
      {({ form, error, put }) => (
        <>
          <Field label={t.company.workplaceLabel} error={error('label')}>
            {(control) => <input {...control} maxLength={100} {...form.register('label')} />}
          </Field>
          <Field label={t.company.address} error={error('address')}>
            {(control) => <input {...control} maxLength={200} {...form.register('address')} />}
          </Field>
          <CommuneField
            label={t.company.commune}
            error={error('communeCode')}
            postalCodes
            value={form.watch('communeCode')}
            onChange={(code) => put('communeCode', code)}
          />
        </>
      )}
    </CorrectionForm>
  );
}
