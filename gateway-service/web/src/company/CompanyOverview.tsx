import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { Company } from '../api/types';
import { Hosted } from '../feedback/Hosted';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useDeskMessages } from '../i18n/language';
import { CommuneField } from '../territory/CommuneField';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { spaced } from '../validation/siret';
import { establishmentQuery, useAddWorkplace } from './companies';
import { Corrections } from './Corrections';
import { IntakeForm } from './IntakeForm';
import { Recognition } from './Recognition';
import { Silent } from './Silent';

const TONE: Record<Company['status'], string | undefined> = {
  AWAITING_VERIFICATION: ui.noticeAct,
  VERIFIED: ui.noticeGood,
  REJECTED: ui.noticeBad,
  SUSPENDED: ui.noticeBad,
};

export function CompanyOverview({ company }: { company: Company }) {
  const t = useDeskMessages();
  const format = useFormat();
  return (
    <div className={ui.stack}>
      {company.silent && <Silent companyId={company.id} />}
      <Hosted company={company} />
      <div className={`${ui.notice} ${TONE[company.status] ?? ''}`}>
        <Icon name={company.status === 'VERIFIED' ? 'shield' : 'clock'} />
        <div>
          <p>
            <strong>{t.company.status[company.status]}</strong>
          </p>
          <p>{t.company.statusText[company.status]}</p>
          {company.reason && <p>{t.company.reason(company.reason)}</p>}
        </div>
      </div>
      <dl className={`${ui.card} ${ui.facts}`}>
        <div>
          <dt>{t.company.siret}</dt>
          <dd>{spaced(company.siret)}</dd>
        </div>
        <div>
          <dt>{t.company.email}</dt>
          <dd>{company.contactEmail}</dd>
        </div>
        {company.contactPhone && (
          <div>
            <dt>{t.company.phone}</dt>
            <dd>{company.contactPhone}</dd>
          </div>
        )}
        <div>
          <dt>{t.company.activity}</dt>
          <dd>
            {company.activity}
            {company.publicBody && ` · ${t.common.publicBody}`}
          </dd>
        </div>
      </dl>
      <p className={ui.hint}>{t.company.registered(format.day(company.registeredAt))}</p>
      <Workplaces company={company} />
      <Corrections companyId={company.id} />
      {company.workplaces.length > 0 && <IntakeForm company={company} />}
      {company.status === 'VERIFIED' && <Recognition company={company} />}
    </div>
  );
}

function Workplaces({ company }: { company: Company }) {
  const t = useDeskMessages();
  const [adding, setAdding] = useState(company.workplaces.length === 0);
  return (
    <section className={ui.stack}>
      <h2>{t.company.workplaces}</h2>
      {company.workplaces.length === 0 && <p className={ui.soft}>{t.company.noWorkplace}</p>}
      <ul className={ui.grid}>
        {company.workplaces.map((workplace) => (
          <li key={workplace.id} className={`${ui.card} ${ui.stackTight}`}>
            <h3>{workplace.label}</h3>
            <p className={ui.row}>
              <Icon name="pin" size={18} />
              <span>
                {workplace.address}
                <br />
                <span className={ui.soft}>{workplace.communeName}</span>
              </span>
            </p>
          </li>
        ))}
      </ul>
      {adding ? (
        <WorkplaceForm company={company} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button kind="secondary" onClick={() => setAdding(true)}>
            <Icon name="plus" /> {t.company.addWorkplace}
          </Button>
        </div>
      )}
    </section>
  );
}

function WorkplaceForm({ company, onDone }: { company: Company; onDone: () => void }) {
  const t = useDeskMessages();
  const say = useNotice();
  const add = useAddWorkplace(company.id);
  const first = company.workplaces.length === 0;
  const known = useQuery({ ...establishmentQuery(company.siret), enabled: first }).data;
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      label: text(t.company.form.required),
      address: text(t.company.form.required),
      communeCode: text(t.company.form.required),
    }),
    blank: { label: '', address: '', communeCode: '' },
    sending: add,
    onSent: () => {
      say(t.company.workplaceAdded);
      onDone();
    },
  });
  const { setValue, getValues } = form;

  // What the register knows is proposed, as long as nobody has written there.
  useEffect(() => {
    if (!known) return;
    if (getValues('address') === '') setValue('address', known.address ?? '');
    if (getValues('communeCode') === '') setValue('communeCode', known.communeCode ?? '');
  }, [known, setValue, getValues]);

  return (
    <form className={`${ui.card} ${ui.stack} ${ui.narrow}`} onSubmit={submit} noValidate>
      <h3>{t.company.addWorkplace}</h3>
      <Field label={t.company.workplaceLabel} hint={t.company.workplaceHint} error={error('label')}>
        {(control) => <input {...control} maxLength={100} {...form.register('label')} />}
      </Field>
      <Field label={t.company.address} error={error('address')}>
        {(control) => (
          <input {...control} autoComplete="street-address" maxLength={200} {...form.register('address')} />
        )}
      </Field>
      <CommuneField
        label={t.company.commune}
        error={error('communeCode')}
        postalCodes
        placeholder={t.company.chooseCommune}
        value={form.watch('communeCode')}
        onChange={(code) => put('communeCode', code)}
      />
      {problem && <Failure error={problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={add.isPending}>
          {t.company.addWorkplace}
        </Button>
        <Button kind="secondary" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
