import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import type { Company } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { CommuneOptions } from '../territory/CommuneOptions';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useCorrectCompany, useCorrectWorkplace } from './directory';

interface FormProps<Sent> {
  /** What has to be filled. */
  needed: readonly string[];
  correct: UseMutationResult<unknown, Error, Sent>;
  sent: () => Sent;
  onDone: () => void;
  children: (error: (field: string, value?: string) => string | undefined) => ReactNode;
}

/** What all corrections have in common: nothing empty is sent, a refusal stands beside its field. */
export function CorrectionForm<Sent>({ needed, correct, sent, onDone, children }: FormProps<Sent>) {
  const t = useDeskMessages();
  const say = useNotice();
  const [tried, setTried] = useState(false);
  const refusal = correct.error instanceof Problem ? correct.error : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (correct.isPending || needed.some((value) => !value.trim())) return;
    correct.mutate(sent(), {
      onSuccess: () => {
        say(t.directory.corrected);
        onDone();
      },
    });
  };
  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      <p className={ui.hint}>{t.directory.correctHint}</p>
      {children((field, value) =>
        tried && value !== undefined && !value.trim() ? t.company.form.required : refusal?.field(field),
      )}
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
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
  const [name, setName] = useState(company.name);
  const [activity, setActivity] = useState(company.activity);
  const correct = useCorrectCompany(company.id);
  return (
    <CorrectionForm
      needed={[name, activity]}
      correct={correct}
      sent={() => ({ version, name: name.trim(), activity: activity.trim() })}
      onDone={onDone}
    >
      {(error) => (
        <>
          <Field label={t.company.name} error={error('name', name)}>
            {(control) => (
              <input
                {...control}
                maxLength={120}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={t.company.activity} error={error('activity', activity)}>
            {(control) => (
              <input
                {...control}
                maxLength={200}
                value={activity}
                onChange={(event) => setActivity(event.target.value)}
              />
            )}
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
  const [label, setLabel] = useState(workplace.label);
  const [address, setAddress] = useState(workplace.address);
  const [communeCode, setCommune] = useState(workplace.communeCode);
  const correct = useCorrectWorkplace(company.id, workplace.id);
  return (
    <CorrectionForm
      needed={[label, address, communeCode]}
      correct={correct}
      sent={() => ({ version, label: label.trim(), address: address.trim(), communeCode })}
      onDone={onDone}
    >
      {(error) => (
        <>
          <Field label={t.company.workplaceLabel} error={error('label', label)}>
            {(control) => (
              <input
                {...control}
                maxLength={100}
                value={label}
                onChange={(event) => setLabel(event.target.value)}
              />
            )}
          </Field>
          <Field label={t.company.address} error={error('address', address)}>
            {(control) => (
              <input
                {...control}
                maxLength={200}
                value={address}
                onChange={(event) => setAddress(event.target.value)}
              />
            )}
          </Field>
          <Field label={t.company.commune} error={error('communeCode', communeCode)}>
            {(control) => (
              <select {...control} value={communeCode} onChange={(event) => setCommune(event.target.value)}>
                <CommuneOptions postalCodes />
              </select>
            )}
          </Field>
        </>
      )}
    </CorrectionForm>
  );
}
