import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, change } from '../api/client';
import { Problem } from '../api/problem';
import type { SchoolRecord, Signatories } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { SchoolFrame } from './SchoolFrame';
import { signatoryQuery } from './signatory';

export default function SignatoryPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.school.signatory.title}>
      {(school) => <Signatory key={school.id} school={school} />}
    </SchoolFrame>
  );
}

function Signatory({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const format = useFormat();
  const signatories = useQuery(signatoryQuery(school.id));
  return (
    <Answer of={signatories}>
      {({ current, before, proposedTitle }) => (
        <div className={`${ui.stack} ${ui.narrow}`}>
          <p>{t.school.signatory.lead}</p>
          <div className={ui.card}>
            {current ? (
              <p>
                <strong>{current.name}</strong>, {current.title}{' '}
                <span className={ui.soft}>{t.school.signatory.since(format.date(current.since))}</span>
              </p>
            ) : (
              <p>{t.school.signatory.none}</p>
            )}
          </div>
          {school.role === 'PRINCIPAL' ? (
            <SignatoryForm school={school} current={current} proposedTitle={proposedTitle} />
          ) : (
            <p className={ui.hint}>{t.school.signatory.onlyHead}</p>
          )}
          {before.length > 0 && (
            <section className={ui.stackTight}>
              <h3>{t.school.signatory.before}</h3>
              <ul className={ui.stackTight}>
                {before.map((each) => (
                  <li key={each.since} className={ui.soft}>
                    {each.name}, {each.title}, {t.school.signatory.since(format.date(each.since))}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Answer>
  );
}

interface Props {
  school: SchoolRecord;
  current: Signatories['current'];
  proposedTitle: string;
}

function SignatoryForm({ school, current, proposedTitle }: Props) {
  const t = useDeskMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const [name, setName] = useState(current?.name ?? '');
  const [title, setTitle] = useState(current?.title ?? proposedTitle);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      change(() =>
        api.PUT('/api/schools/{id}/signatory', {
          params: { path: { id: school.id } },
          body: { name, title },
        }),
      ),
    onSuccess: (said) => {
      queries.setQueryData(signatoryQuery(school.id).queryKey, said);
      say(t.school.signatory.saved);
    },
  });
  const refusal = save.error instanceof Problem ? save.error : undefined;
  const error = (field: 'name' | 'title', value: string) =>
    (tried && !value.trim() ? t.school.signatory.empty : undefined) ?? refusal?.field(field);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && title.trim() && !save.isPending) save.mutate();
  };

  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      <Field label={t.school.signatory.name} error={error('name', name)}>
        {(control) => (
          <input
            {...control}
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t.school.signatory.function}
        hint={t.school.signatory.functionHint(proposedTitle)}
        error={error('title', title)}
      >
        {(control) => (
          <input
            {...control}
            maxLength={100}
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      {save.isError && (!refusal || refusal.fields.length === 0) && <Failure error={save.error} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
