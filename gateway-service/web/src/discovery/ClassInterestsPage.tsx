import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, body } from '../api/client';
import { useDeskMessages } from '../i18n/language';
import { tradesQuery } from '../search/offers';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './discovery.module.css';
import { Profile } from './Hexagon';

export default function ClassInterestsPage() {
  const t = useDeskMessages();
  const { uai = '', classId = '' } = useParams();
  const totals = useQuery({
    queryKey: ['classes', classId, 'interests'],
    queryFn: () =>
      body(
        api.GET('/api/schools/{id}/classes/{classId}/interests', { params: { path: { id: uai, classId } } }),
      ),
  });
  const schools = useQuery({
    queryKey: ['schools', 'mine'],
    queryFn: () => body(api.GET('/api/schools/mine')),
  });
  const name = schools.data?.flatMap((school) => school.classes).find((one) => one.id === classId)?.name;

  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <p>
        <Link to="/etablissement">{t.school.title}</Link>
      </p>
      <PageTitle title={t.discovery.class.title(name ?? '')} />
      <p className={ui.notice}>
        <Icon name="lock" /> <span>{t.discovery.class.text}</span>
      </p>
      <Answer of={totals}>
        {({ students, totals: types, sharedBy }) => (
          <>
            <section className={`${ui.card} ${ui.stack}`}>
              <h2>{t.discovery.class.totals}</h2>
              {students == null ? (
                <p>{t.discovery.class.tooFew}</p>
              ) : (
                <>
                  <p>{t.discovery.class.students(students)}</p>
                  <ul className={styles.types}>
                    {types.map(({ type, students: many }) => (
                      <li key={type}>
                        <span className={styles.typeName}>{t.discovery.types[type].name}</span>
                        <span className={styles.strength}>
                          {many == null ? t.discovery.class.hidden : t.school.count(many)}
                        </span>
                        <progress
                          className={styles.bar}
                          max={students}
                          value={many ?? 0}
                          aria-hidden="true"
                        />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
            <section className={`${ui.card} ${ui.stack}`}>
              <h2>{t.discovery.class.shared}</h2>
              {sharedBy.length === 0 ? (
                <p>{t.discovery.class.nobody}</p>
              ) : (
                <Shared uai={uai} students={sharedBy} />
              )}
            </section>
          </>
        )}
      </Answer>
    </div>
  );
}

function Shared({ uai, students }: { uai: string; students: readonly string[] }) {
  const t = useDeskMessages();
  const all = useQuery({
    queryKey: ['students', uai],
    queryFn: () => body(api.GET('/api/schools/{id}/students', { params: { path: { id: uai } } })),
  });
  const [open, setOpen] = useState<string>();
  return (
    <Answer of={all} loading={<Loading cards={1} />}>
      {(everyone) => (
        <ul className={ui.stack}>
          {everyone
            .filter(({ id }) => students.includes(id))
            .map(({ id, firstName, lastName }) => (
              <li key={id} className={ui.stackTight}>
                <div className={ui.between}>
                  <strong>
                    {firstName} {lastName}
                  </strong>
                  <Button
                    kind="secondary"
                    aria-expanded={open === id}
                    onClick={() => setOpen(open === id ? undefined : id)}
                  >
                    {open === id ? t.common.close : t.discovery.class.see}
                    <span className={ui.hidden}>
                      {' '}
                      : {firstName} {lastName}
                    </span>
                  </Button>
                </div>
                {open === id && <OfStudent uai={uai} studentId={id} />}
              </li>
            ))}
        </ul>
      )}
    </Answer>
  );
}

function OfStudent({ uai, studentId }: { uai: string; studentId: string }) {
  const t = useDeskMessages();
  const trades = useQuery(tradesQuery).data ?? [];
  const interests = useQuery({
    queryKey: ['students', uai, studentId, 'interests'],
    queryFn: () =>
      body(
        api.GET('/api/schools/{id}/students/{studentId}/interests', {
          params: { path: { id: uai, studentId } },
        }),
      ),
  });
  return (
    <Answer of={interests} loading={<Loading cards={1} />}>
      {({ profile, liked }) => (
        <>
          <Profile profile={[...profile].sort((a, b) => b.weight - a.weight)} />
          {liked.length > 0 && (
            <p>
              {t.discovery.class.liked}{' '}
              {trades
                .filter(({ code }) => liked.includes(code))
                .map(({ label }) => label)
                .join(', ')}
            </p>
          )}
        </>
      )}
    </Answer>
  );
}
