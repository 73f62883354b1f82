import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod/mini';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, type AllMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { isSiret } from '../validation/siret';
import { establishmentQuery, useRegisterCompany } from './companies';
import { SiretField } from './SiretField';

/** What a company says of itself, with the messages of the reader's language. */
function registration(t: AllMessages) {
  const text = z.string().check(z.trim(), z.minLength(1, t.company.form.required));
  return z.object({
    siret: z.string().check(
      z.minLength(1, { error: t.company.form.required, abort: true }),
      z.refine(isSiret, {
        error: ({ input }) => {
          const missing = 14 - String(input).length;
          return missing > 0 ? t.company.siretProgress(missing) : t.company.siretBad;
        },
      }),
    ),
    name: text,
    activity: text,
    publicBody: z.boolean(),
    contactEmail: text,
    contactPhone: z.pipe(
      z.string().check(z.trim()),
      z.transform((phone) => phone || undefined),
    ),
  });
}

export default function RegisterCompanyPage() {
  const t = useDeskMessages();
  const navigate = useNavigate();
  const session = useSession();
  const register = useRegisterCompany();
  const { form, submit, error, problem } = useProblemForm({
    schema: registration(t),
    blank: {
      siret: '',
      name: '',
      activity: '',
      publicBody: false,
      contactEmail: session.email ?? '',
      contactPhone: '',
    },
    draft: `company.${session.accountId ?? ''}`,
    sending: register,
    onSent: (company) => void navigate(`/entreprise/${company.id}`),
  });
  const { control, setValue } = form;
  const siret = useWatch({ control, name: 'siret' });

  const lookup = useQuery({ ...establishmentQuery(siret), enabled: isSiret(siret) });
  const found = lookup.data;
  useEffect(() => {
    if (!found?.open) return;
    setValue('name', found.name);
    setValue('publicBody', found.publicBody);
    if (found.activity) setValue('activity', found.activity);
  }, [found, setValue]);
  const known = lookup.isFetching
    ? t.company.lookup.busy
    : found?.open
      ? t.company.lookup.found(found.name)
      : found
        ? t.company.lookup.closed
        : found === null || lookup.isError
          ? t.company.lookup.unknown
          : undefined;

  return (
    <form className={`${ui.stack} ${ui.narrow}`} onSubmit={submit} noValidate>
      <PageTitle title={t.company.registerTitle} />
      <p className={ui.soft}>{t.company.registerText}</p>
      <Controller
        control={control}
        name="siret"
        render={({ field: { value, onChange, ref } }) => (
          <SiretField value={value} onChange={onChange} ref={ref} error={error('siret')} />
        )}
      />
      <div role="status">
        {isSiret(siret) && known && (
          <p className={`${ui.notice} ${found?.open ? ui.noticeGood : ui.noticeAct}`}>
            <Icon name={found?.open ? 'check' : 'search'} /> <span>{known}</span>
          </p>
        )}
      </div>
      <Field label={t.company.name} error={error('name')}>
        {(control) => (
          <input {...control} autoComplete="organization" maxLength={120} {...form.register('name')} />
        )}
      </Field>
      <Field label={t.company.activity} hint={t.company.activityHint} error={error('activity')}>
        {(control) => <input {...control} maxLength={120} {...form.register('activity')} />}
      </Field>
      <label className={ui.check}>
        <input type="checkbox" {...form.register('publicBody')} />
        <span>{t.company.publicBody}</span>
      </label>
      <EmailField
        label={t.company.email}
        error={error('contactEmail')}
        autoComplete="email"
        {...form.register('contactEmail')}
      />
      <Field label={t.company.phone} optional error={error('contactPhone')}>
        {(control) => (
          <input
            {...control}
            type="tel"
            autoComplete="tel"
            maxLength={20}
            {...form.register('contactPhone')}
          />
        )}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={register.isPending}>
          {t.company.send}
        </Button>
      </div>
    </form>
  );
}
