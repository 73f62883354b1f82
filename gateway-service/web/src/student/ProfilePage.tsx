import type { StudentProfile } from '../api/types';
import { InterestSharing } from '../discovery/Sharing';
import { useFormat, useMessages } from '../i18n/language';
import { WaySharing } from '../reach/WaySharing';
import { PageTitle } from '../ui/PageTitle';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import { HomePoint } from './HomePoint';
import { useProfile } from './profile';

export default function ProfilePage() {
  const t = useMessages();
  const profile = useProfile();
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.student.title} />
      <Answer of={profile}>
        {(mine) => (
          <>
            {!mine.home && <HomePoint profile={mine} first />}
            <Facts profile={mine} />
            {mine.home && <HomePoint profile={mine} />}
            <WaySharing />
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
