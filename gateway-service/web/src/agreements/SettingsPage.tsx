import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { AgreementSettings, NewAgreementSettings, SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
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

function isWhole({ clauses, delegations }: NewAgreementSettings): boolean {
  return (
    clauses.every(({ title, text }) => title.trim() && text.trim()) &&
    delegations.every(
      (one) =>
        one.mail && one.function.trim() && one.act.trim() && one.from && one.until && one.from <= one.until,
    )
  );
}

function SettingsForm({ school, now }: { school: SchoolRecord; now: AgreementSettings }) {
  const t = useDeskMessages();
  const words = t.agreementSettings;
  const say = useNotice();
  const [settings, setSettings] = useState<NewAgreementSettings>(now);
  const [tried, setTried] = useState(false);
  const save = useSaveSettings(school.id);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole(settings) && !save.isPending) save.mutate(settings, { onSuccess: () => say(words.saved) });
  };
  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      <p className={ui.soft}>{words.lead}</p>
      <fieldset className={ui.stackTight}>
        <legend>
          <strong>{words.guardians}</strong>
        </legend>
        <div className={ui.stackTight}>
          {(['ONE', 'ALL'] as const).map((each) => (
            <label key={each} className={ui.choice}>
              <input
                type="radio"
                name="guardians"
                checked={settings.guardians === each}
                onChange={() => setSettings({ ...settings, guardians: each })}
              />
              <span>{each === 'ONE' ? words.one : words.all}</span>
            </label>
          ))}
          <p className={ui.hint}>{words.allHint}</p>
        </div>
      </fieldset>
      <ClauseFields
        clauses={settings.clauses}
        tried={tried}
        onChange={(clauses) => setSettings({ ...settings, clauses })}
      />
      <DelegationFields
        schoolId={school.id}
        delegations={settings.delegations}
        tried={tried}
        onChange={(delegations) => setSettings({ ...settings, delegations })}
      />
      {save.isError && <Failure error={save.error} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
