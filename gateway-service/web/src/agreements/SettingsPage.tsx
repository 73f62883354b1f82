import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import type { AgreementSettings, NewAgreementSettings, SchoolRecord } from '../api/types';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, type AllMessages } from '../i18n/language';
import { SchoolFrame } from '../school/SchoolFrame';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { ClauseFields } from './ClauseFields';
import { DelegationFields } from './DelegationFields';
import { settingsQuery, useSaveSettings } from './settings';

/** What a school sets for its agreements: guardians who sign, own clauses, delegations of the head's signature. */
export default function SettingsPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.agreementSettings.title}>
      {(school) => <Settings key={school.id} school={school} />}
    </SchoolFrame>
  );
}

function Settings({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const words = t.agreementSettings;
  const settings = useQuery(settingsQuery(school.id));
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <p>
        <Link to={`/etablissement/conventions?uai=${school.id}`}>{words.back}</Link>
      </p>
      {school.role === 'PRINCIPAL' ? (
        <Answer of={settings} loading={<Loading cards={2} />}>
          {(now) => <SettingsForm key={now.revision} school={school} now={now} />}
        </Answer>
      ) : (
        <p className={ui.notice}>{words.onlyHead}</p>
      )}
    </div>
  );
}

/** What is asked of the settings, in the reader's words. */
function asked(words: AllMessages['agreementSettings']) {
  const required = text(words.empty);
  return z.object({
    revision: z.number(),
    guardians: z.enum(['ONE', 'ALL']),
    clauses: z.array(z.object({ title: required, text: required })),
    delegations: z.array(
      z
        .object({
          id: z.optional(z.string()),
          name: z.string(),
          mail: required,
          function: required,
          act: required,
          from: required,
          until: required,
        })
        .check(z.refine(({ from, until }) => from <= until, { path: ['until'], error: words.endsFirst })),
    ),
  });
}

function SettingsForm({ school, now }: { school: SchoolRecord; now: AgreementSettings }) {
  const t = useDeskMessages();
  const words = t.agreementSettings;
  const say = useNotice();
  const save = useSaveSettings(school.id);
  const { form, submit, error, problem } = useProblemForm<
    NewAgreementSettings,
    NewAgreementSettings,
    AgreementSettings
  >({
    schema: asked(words),
    blank: now,
    sending: save,
    onSent: () => say(words.saved),
  });
  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
      <p className={ui.soft}>{words.lead}</p>
      <fieldset className={ui.stackTight}>
        <legend>
          <strong>{words.guardians}</strong>
        </legend>
        <div className={ui.stackTight}>
          {(['ONE', 'ALL'] as const).map((each) => (
            <label key={each} className={ui.choice}>
              <input type="radio" value={each} {...form.register('guardians')} />
              <span>{each === 'ONE' ? words.one : words.all}</span>
            </label>
          ))}
          <p className={ui.hint}>{words.allHint}</p>
        </div>
      </fieldset>
      <ClauseFields form={form} error={error} />
      <DelegationFields schoolId={school.id} form={form} error={error} />
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
