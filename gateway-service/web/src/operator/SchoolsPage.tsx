import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { api, body, change } from '../api/client';
import type { SchoolRecord } from '../api/types';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { CommuneField } from '../territory/CommuneField';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { isUai } from '../validation/uai';
import { DirectoryImport } from './DirectoryImport';
import { OperatorTabs } from './OperatorTabs';
import { headsQuery, SchoolHead } from './SchoolHead';

type Kind = SchoolRecord['kind'];
const KINDS = ['COLLEGE', 'LYCEE', 'LYCEE_PRO', 'UNIVERSITY', 'CHAMBER'] as const satisfies readonly Kind[];

interface NewSchool {
  uai: string;
  name: string;
  kind: Kind;
  communeCode: string;
  email: string;
}

const BLANK: NewSchool = { uai: '', name: '', kind: 'COLLEGE', communeCode: '', email: '' };

const schoolsQuery = queryOptions({
  queryKey: ['schools', 'all'],
  queryFn: () => body(api.GET('/api/schools')),
});

export default function SchoolsPage() {
  const t = useDeskMessages();
  const schools = useQuery(schoolsQuery);
  // Without these the list is still worth reading.
  const heads = useQuery(headsQuery).data;
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <div className={ui.stack}>
      <PageTitle title={t.operator.schoolsTitle} />
      <OperatorTabs />
      {adding && <SchoolForm onDone={() => setAdding(false)} />}
      {importing && <DirectoryImport onDone={() => setImporting(false)} />}
      {!adding && !importing && (
        <div className={ui.row}>
          <Button onClick={() => setAdding(true)}>
            <Icon name="plus" /> {t.operator.addSchool}
          </Button>
          <Button kind="secondary" onClick={() => setImporting(true)}>
            {t.operator.schoolDirectory.open}
          </Button>
        </div>
      )}
      <Answer of={schools}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.operator.noSchools} text={t.operator.addSchool} />
          ) : (
            <ul className={ui.grid}>
              {all.map((school) => (
                <li key={school.id} className={`${ui.card} ${ui.stackTight}`}>
                  <h2>{school.name}</h2>
                  <p className={ui.soft}>
                    {t.operator.kinds[school.kind]} · {school.communeName}
                  </p>
                  <p className={ui.hint}>
                    {school.id} · {t.operator.classes(school.classes.length)} · {school.email}
                  </p>
                  {heads && (
                    <SchoolHead school={school} heads={heads.filter((each) => each.schoolId === school.id)} />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}

function SchoolForm({ onDone }: { onDone: () => void }) {
  const t = useDeskMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const required = text(t.company.form.required);
  const register = useMutation({
    mutationFn: (school: NewSchool) => change(() => api.POST('/api/schools', { body: school })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['schools'] }),
  });
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      uai: z
        .string()
        .check(
          z.minLength(1, { error: t.company.form.required, abort: true }),
          z.refine(isUai, t.operator.uaiBad),
        ),
      name: required,
      kind: z.enum(KINDS),
      communeCode: required,
      email: required,
    }),
    blank: BLANK,
    sending: register,
    onSent: (added) => {
      say(t.operator.added(added.name));
      onDone();
    },
  });
  const { uai, communeCode } = form.watch();

  return (
    <form className={`${ui.card} ${ui.stack} ${ui.narrow}`} onSubmit={submit} noValidate>
      <h2>{t.operator.addSchool}</h2>
      <Field
        label={t.operator.uai}
        hint={isUai(uai) ? t.operator.uaiOk : t.operator.uaiHint}
        error={uai.length >= 8 && !isUai(uai) ? t.operator.uaiBad : error('uai')}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={8}
            value={uai}
            onChange={(event) => put('uai', event.target.value.toUpperCase().trim())}
          />
        )}
      </Field>
      <Field label={t.operator.schoolName} error={error('name')}>
        {(control) => <input {...control} maxLength={150} {...form.register('name')} />}
      </Field>
      <Field label={t.operator.kind} error={error('kind')}>
        {(control) => (
          <select {...control} {...form.register('kind')}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t.operator.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CommuneField
        label={t.company.commune}
        error={error('communeCode')}
        placeholder={t.company.chooseCommune}
        value={communeCode}
        onChange={(code) => put('communeCode', code)}
      />
      <EmailField label={t.operator.email} error={error('email')} {...form.register('email')} />
      {problem && <Failure error={problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={register.isPending}>
          {t.operator.register}
        </Button>
        <Button kind="secondary" onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
