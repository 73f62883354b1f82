import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, body, change } from '../api/client';
import { Problem } from '../api/problem';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { CommuneOptions } from '../territory/CommuneOptions';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field } from '../ui/Field';
import { focusFirstFault } from '../ui/focusFault';
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
const KINDS: readonly Kind[] = ['COLLEGE', 'LYCEE', 'LYCEE_PRO', 'UNIVERSITY'];

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
  const [school, setSchool] = useState({
    uai: '',
    name: '',
    kind: 'COLLEGE' as Kind,
    communeCode: '',
    email: '',
  });
  const [tried, setTried] = useState(false);
  const register = useMutation({
    mutationFn: () => change(() => api.POST('/api/schools', { body: school })),
    onSuccess: (added) => {
      say(t.operator.added(added.name));
      onDone();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['schools'] }),
  });
  const refusal = register.error instanceof Problem ? register.error : undefined;
  const uaiComplete = school.uai.length >= 8;
  const error = (field: 'uai' | 'name' | 'communeCode' | 'email') =>
    tried && !school[field].trim() ? t.company.form.required : refusal?.field(field);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!isUai(school.uai) || !school.name.trim() || !school.communeCode || !school.email.trim()) {
      focusFirstFault(event.currentTarget);
      return;
    }
    if (!register.isPending) register.mutate();
  };

  return (
    <form className={`${ui.card} ${ui.stack} ${ui.narrow}`} onSubmit={send} noValidate>
      <h2>{t.operator.addSchool}</h2>
      <Field
        label={t.operator.uai}
        hint={isUai(school.uai) ? t.operator.uaiOk : t.operator.uaiHint}
        error={
          (uaiComplete || (tried && school.uai !== '')) && !isUai(school.uai)
            ? t.operator.uaiBad
            : error('uai')
        }
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={8}
            value={school.uai}
            onChange={(event) => setSchool({ ...school, uai: event.target.value.toUpperCase().trim() })}
          />
        )}
      </Field>
      <Field label={t.operator.schoolName} error={error('name')}>
        {(control) => (
          <input
            {...control}
            maxLength={150}
            value={school.name}
            onChange={(event) => setSchool({ ...school, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.operator.kind}>
        {(control) => (
          <select
            {...control}
            value={school.kind}
            onChange={(event) => setSchool({ ...school, kind: event.target.value as Kind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t.operator.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t.company.commune} error={error('communeCode')}>
        {(control) => (
          <select
            {...control}
            value={school.communeCode}
            onChange={(event) => setSchool({ ...school, communeCode: event.target.value })}
          >
            <option value="">{t.company.chooseCommune}</option>
            <CommuneOptions />
          </select>
        )}
      </Field>
      <EmailField
        label={t.operator.email}
        error={error('email')}
        value={school.email}
        onChange={(email) => setSchool({ ...school, email })}
      />
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
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
