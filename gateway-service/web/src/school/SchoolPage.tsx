import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { SchoolRecord } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { progressOf, STATES, type State, type StudentProgress } from './progress';
import styles from './SchoolPage.module.css';

const mySchoolsQuery = queryOptions({
  queryKey: ['schools', 'mine'],
  queryFn: () => body(api.GET('/api/schools/mine')),
});

const studentsQuery = (uai: string) =>
  queryOptions({
    queryKey: ['students', uai],
    queryFn: () => body(api.GET('/api/schools/{id}/students', { params: { path: { id: uai } } })),
  });

const placementsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['placements', schoolId],
    queryFn: () => body(api.GET('/api/placements', { params: { query: { schoolId } } })),
  });

export default function SchoolPage() {
  const t = useMessages();
  const schools = useQuery(mySchoolsQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={t.school.title} />
      <Answer of={schools}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.school.emptyTitle} text={t.school.emptyText} />
          ) : (
            all.map((school) => <School key={school.id} school={school} />)
          )
        }
      </Answer>
    </div>
  );
}

function School({ school }: { school: SchoolRecord }) {
  const t = useMessages();
  const students = useQuery(studentsQuery(school.id));
  const placements = useQuery(placementsQuery(school.id));
  return (
    <section className={ui.stack}>
      <div>
        <h2>{school.name}</h2>
        <p className={ui.soft}>
          {t.operator.kinds[school.kind]} · {school.communeName} · {school.id}
        </p>
      </div>
      <Answer of={students} loading={<Loading cards={2} />}>
        {(all) => (
          <Answer of={placements} loading={<Loading cards={2} />}>
            {(placed) => <Students school={school} all={progressOf(all, placed)} />}
          </Answer>
        )}
      </Answer>
    </section>
  );
}

const TONE: Record<State, string | undefined> = {
  placed: ui.good,
  accepted: ui.act,
  open: ui.wait,
  refused: ui.bad,
  none: undefined,
};

function Students({ school, all }: { school: SchoolRecord; all: readonly StudentProgress[] }) {
  const t = useMessages();
  const format = useFormat();
  const [classId, setClassId] = useState('');
  const [state, setState] = useState<State>();
  const chosenClass = school.classes.find((each) => each.id === classId);
  const ofClass = all.filter(({ student }) => !classId || student.classId === classId);
  const shown = ofClass.filter((each) => !state || each.state === state);
  const placed = ofClass.filter((each) => each.state === 'placed').length;

  return (
    <>
      <div className={styles.head}>
        <Field label={t.school.class}>
          {(control) => (
            <select {...control} value={classId} onChange={(event) => setClassId(event.target.value)}>
              <option value="">{t.school.allClasses}</option>
              {school.classes.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name} ({t.school.count(each.studentCount)})
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={styles.sum}>
          <p>
            <strong>{t.school.summary(placed, ofClass.length)}</strong>
          </p>
          <progress
            className={styles.bar}
            max={Math.max(ofClass.length, 1)}
            value={placed}
            aria-label={t.school.summary(placed, ofClass.length)}
          />
          {chosenClass && (
            <p className={ui.hint}>
              {t.school.weeks} : {chosenClass.weeks.map(format.days).join(' ; ') || t.school.noWeeks}
            </p>
          )}
        </div>
      </div>
      <fieldset>
        <legend className={ui.hidden}>{t.school.only}</legend>
        <div className={styles.chips}>
          <button type="button" aria-pressed={!state} onClick={() => setState(undefined)}>
            {t.school.everyone} <span>{format.number(ofClass.length)}</span>
          </button>
          {STATES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={state === each}
              onClick={() => setState(state === each ? undefined : each)}
            >
              {t.school.states[each]}{' '}
              <span>{format.number(ofClass.filter((student) => student.state === each).length)}</span>
            </button>
          ))}
        </div>
      </fieldset>
      {shown.length === 0 ? (
        <p className={ui.card}>{t.school.noStudents}</p>
      ) : (
        <table className={styles.table}>
          <caption className={ui.hidden}>{t.school.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.school.student}</th>
              <th scope="col">{t.school.class}</th>
              <th scope="col">{t.school.state}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ student, state: each, placement }) => (
              <tr key={student.id}>
                <th scope="row">
                  {student.firstName} {student.lastName}
                </th>
                <td className={ui.soft}>{student.className}</td>
                <td>
                  <span className={`${ui.badge} ${TONE[each] ?? ''}`}>{t.school.states[each]}</span>
                  <span className={`${ui.hint} ${styles.detail}`}>
                    {placement && each === 'placed' && placement.confirmedWeeks.map(format.days).join(' ; ')}
                    {placement && each === 'open' && t.school.detail.open(placement.open)}
                    {placement && each === 'refused' && t.school.detail.refused(placement.refused)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
