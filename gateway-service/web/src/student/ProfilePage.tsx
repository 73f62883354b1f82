import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, change } from '../api/client';
import type { StudentProfile } from '../api/types';
import { InterestSharing } from '../discovery/Sharing';
import { useFormat, useMessages } from '../i18n/language';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { profileQuery, useProfile } from './profile';

export default function ProfilePage() {
  const t = useMessages();
  const profile = useProfile();
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.student.title} />
      <Answer of={profile}>
        {(mine) => (
          <>
            <Facts profile={mine} />
            <Home profile={mine} />
            <InterestSharing />
          </>
        )}
      </Answer>
    </div>
  );
}

function Facts({ profile }: { profile: StudentProfile }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>
        {profile.firstName} {profile.lastName}
      </h2>
      <dl className={ui.facts}>
        <div>
          <dt>{t.student.class}</dt>
          <dd>
            {profile.schoolClass.name} · {format.programme(profile.programme)}
          </dd>
        </div>
        <div>
          <dt>{t.student.school}</dt>
          <dd>
            {profile.school.name}, {profile.school.communeName}
          </dd>
        </div>
        <div>
          <dt>{t.student.weeks}</dt>
          <dd>
            {profile.weeks.length === 0 && t.student.noWeeks}
            <ul>
              {profile.weeks.map((week) => (
                <li key={week}>{format.week(week)}</li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Home({ profile }: { profile: StudentProfile }) {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const communes = useTerritory().data?.communes ?? [];
  const [commune, setCommune] = useState(profile.home?.communeCode ?? '');
  const save = useMutation({
    mutationFn: () => change(() => api.PUT('/api/students/me/home', { body: { communeCode: commune } })),
    onSuccess: (after) => {
      queries.setQueryData(profileQuery.queryKey, after);
      say(t.student.saved);
    },
  });

  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{t.student.home}</h2>
      <p className={ui.notice}>
        <Icon name="lock" /> <span>{t.student.homeText}</span>
      </p>
      {profile.home?.label && <p>{profile.home.label}</p>}
      <form
        className={ui.stack}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (commune && !save.isPending) save.mutate();
        }}
      >
        <Field label={t.student.commune}>
          {(control) => (
            <select
              {...control}
              required
              value={commune}
              onChange={(event) => setCommune(event.target.value)}
            >
              <option value="">{t.student.choose}</option>
              {[...communes]
                .sort((a, b) => a.name.localeCompare(b.name))
                .map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.name} ({each.postalCode})
                  </option>
                ))}
            </select>
          )}
        </Field>
        {save.isError && <Failure error={save.error} />}
        <div>
          <Button type="submit" busy={save.isPending}>
            {t.common.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
