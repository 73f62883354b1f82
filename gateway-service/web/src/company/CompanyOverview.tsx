import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { Company } from '../api/types';
import { Hosted } from '../feedback/Hosted';
import { useFormat, useDeskMessages } from '../i18n/language';
import { CommuneOptions } from '../territory/CommuneOptions';
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
  const [typed, setTyped] = useState<Partial<Record<'label' | 'address' | 'communeCode', string>>>({});
  const workplace = {
    label: typed.label ?? '',
    address: typed.address ?? known?.address ?? '',
    communeCode: typed.communeCode ?? known?.communeCode ?? '',
  };
  const [tried, setTried] = useState(false);
  const refusal = add.error instanceof Problem ? add.error : undefined;
  const error = (field: keyof typeof workplace) =>
    tried && !workplace[field].trim() ? t.company.form.required : refusal?.field(field);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (add.isPending || Object.values(workplace).some((value) => !value.trim())) return;
    add.mutate(workplace, {
      onSuccess: () => {
        say(t.company.workplaceAdded);
        onDone();
      },
    });
  };

  return (
    <form className={`${ui.card} ${ui.stack} ${ui.narrow}`} onSubmit={send} noValidate>
      <h3>{t.company.addWorkplace}</h3>
      <Field label={t.company.workplaceLabel} hint={t.company.workplaceHint} error={error('label')}>
        {(control) => (
          <input
            {...control}
            maxLength={100}
            value={workplace.label}
            onChange={(event) => setTyped({ ...typed, label: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.company.address} error={error('address')}>
        {(control) => (
          <input
            {...control}
            autoComplete="street-address"
            maxLength={200}
            value={workplace.address}
            onChange={(event) => setTyped({ ...typed, address: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.company.commune} error={error('communeCode')}>
        {(control) => (
          <select
            {...control}
            value={workplace.communeCode}
            onChange={(event) => setTyped({ ...typed, communeCode: event.target.value })}
          >
            <option value="">{t.company.chooseCommune}</option>
            <CommuneOptions postalCodes />
          </select>
        )}
      </Field>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
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
