import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { api, change } from '../api/client';
import type { SchoolRecord, Signatories } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
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
  const save = useMutation({
    mutationFn: (signatory: { name: string; title: string }) =>
      change(() =>
        api.PUT('/api/schools/{id}/signatory', {
          params: { path: { id: school.id } },
          body: signatory,
        }),
      ),
    onSuccess: (said) => queries.setQueryData(signatoryQuery(school.id).queryKey, said),
  });
  const text = z.string().check(z.trim(), z.minLength(1, t.school.signatory.empty));
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ name: text, title: text }),
    blank: { name: current?.name ?? '', title: current?.title ?? proposedTitle },
    sending: save,
    onSent: () => say(t.school.signatory.saved),
  });

  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
      <Field label={t.school.signatory.name} error={error('name')}>
        {(control) => <input {...control} maxLength={100} autoComplete="off" {...form.register('name')} />}
      </Field>
      <Field
        label={t.school.signatory.function}
        hint={t.school.signatory.functionHint(proposedTitle)}
        error={error('title')}
      >
        {(control) => <input {...control} maxLength={100} autoComplete="off" {...form.register('title')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
