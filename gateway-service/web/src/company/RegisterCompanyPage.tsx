import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import { useDeskMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { isSiret } from '../validation/siret';
import { establishmentQuery, useRegisterCompany } from './companies';
import { SiretField } from './SiretField';

export default function RegisterCompanyPage() {
  const t = useDeskMessages();
  const navigate = useNavigate();
  const session = useSession();
  const register = useRegisterCompany();
  const { draft, write, clear } = useDraft(`company.${session.accountId ?? ''}`, {
    siret: '',
    name: '',
    activity: '',
    publicBody: false,
    contactEmail: session.email ?? '',
    contactPhone: '',
  });
  const [tried, setTried] = useState(false);
  const refusal = register.error instanceof Problem ? register.error : undefined;
  const missing = (field: 'siret' | 'name' | 'activity' | 'contactEmail') =>
    tried && !draft[field].trim() ? t.company.form.required : refusal?.field(field);

  const lookup = useQuery({ ...establishmentQuery(draft.siret), enabled: isSiret(draft.siret) });
  const found = lookup.data;
  useEffect(() => {
    if (!found?.open) return;
    write({
      name: found.name,
      publicBody: found.publicBody,
      ...(found.activity && { activity: found.activity }),
    });
  }, [found, write]);
  const known = lookup.isFetching
    ? t.company.lookup.busy
    : found?.open
      ? t.company.lookup.found(found.name)
      : found
        ? t.company.lookup.closed
        : found === null || lookup.isError
          ? t.company.lookup.unknown
          : undefined;

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const ready =
      isSiret(draft.siret) && draft.name.trim() && draft.activity.trim() && draft.contactEmail.trim();
    if (!ready) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    if (register.isPending) return;
    const { contactPhone, ...rest } = draft;
    register.mutate(contactPhone.trim() ? { ...rest, contactPhone } : rest, {
      onSuccess: (company) => {
        clear();
        void navigate(`/entreprise/${company.id}`);
      },
    });
  };

  return (
    <form className={`${ui.stack} ${ui.narrow}`} onSubmit={send} noValidate>
      <PageTitle title={t.company.registerTitle} />
      <p className={ui.soft}>{t.company.registerText}</p>
      <SiretField
        value={draft.siret}
        error={
          missing('siret') ??
          (tried && draft.siret.length < 14 ? t.company.siretProgress(14 - draft.siret.length) : undefined)
        }
        onChange={(siret) => write({ siret })}
      />
      <div role="status">
        {isSiret(draft.siret) && known && (
          <p className={`${ui.notice} ${found?.open ? ui.noticeGood : ui.noticeAct}`}>
            <Icon name={found?.open ? 'check' : 'search'} /> <span>{known}</span>
          </p>
        )}
      </div>
      <Field label={t.company.name} error={missing('name')}>
        {(control) => (
          <input
            {...control}
            autoComplete="organization"
            maxLength={120}
            value={draft.name}
            onChange={(event) => write({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.company.activity} hint={t.company.activityHint} error={missing('activity')}>
        {(control) => (
          <input
            {...control}
            maxLength={120}
            value={draft.activity}
            onChange={(event) => write({ activity: event.target.value })}
          />
        )}
      </Field>
      <label className={ui.check}>
        <input
          type="checkbox"
          checked={draft.publicBody}
          onChange={(event) => write({ publicBody: event.target.checked })}
        />
        <span>{t.company.publicBody}</span>
      </label>
      <EmailField
        label={t.company.email}
        error={missing('contactEmail')}
        value={draft.contactEmail}
        onChange={(email) => write({ contactEmail: email })}
        autoComplete="email"
      />
      <Field label={t.company.phone} optional error={refusal?.field('contactPhone')}>
        {(control) => (
          <input
            {...control}
            type="tel"
            autoComplete="tel"
            maxLength={20}
            value={draft.contactPhone}
            onChange={(event) => write({ contactPhone: event.target.value })}
          />
        )}
      </Field>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={register.isPending}>
          {t.company.send}
        </Button>
      </div>
    </form>
  );
}
