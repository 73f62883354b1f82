import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { SchoolRecord } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Answer, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { csv, download } from './csv';
import { isCalled, progressOf, STATES, type State, type StudentProgress } from './progress';
import { placementsQuery, studentsQuery } from './school';
import { SchoolFrame } from './SchoolFrame';
import styles from './SchoolPage.module.css';

export default function SchoolPage() {
  const t = useMessages();
  return (
    <SchoolFrame title={t.school.title}>
      {(school) => (
        <>
          <p data-screen-only>
            <Link to="/acces">{t.reach.holes.title}</Link>
          </p>
          <School key={school.id} school={school} />
        </>
      )}
    </SchoolFrame>
  );
}

function School({ school }: { school: SchoolRecord }) {
  const students = useQuery(studentsQuery(school.id));
  const placements = useQuery(placementsQuery(school.id));
  return (
    <Answer of={students} loading={<Loading cards={2} />}>
      {(all) => (
        <Answer of={placements} loading={<Loading cards={2} />}>
          {(placed) => <Students school={school} all={progressOf(all, placed)} />}
        </Answer>
      )}
    </Answer>
  );
}

const TONE: Record<State, string | undefined> = {
  placed: ui.good,
  accepted: ui.act,
  open: ui.wait,
  refused: ui.bad,
  stuck: ui.bad,
  none: undefined,
};

function isState(text: string | null): text is State {
  return STATES.some((state) => state === text);
}

function Students({ school, all }: { school: SchoolRecord; all: readonly StudentProgress[] }) {
  const t = useMessages();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const classId = params.get('classe') ?? '';
  const asked = params.get('etat');
  const state = isState(asked) ? asked : undefined;
  const typed = params.get('nom') ?? '';
  const set = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );

  const chosenClass = school.classes.find((each) => each.id === classId);
  const ofClass = all.filter(({ student }) => !classId || student.classId === classId);
  const shown = ofClass.filter((each) => (!state || each.state === state) && isCalled(each.student, typed));
  const counts = STATES.map((each) => ({
    state: each,
    count: ofClass.filter((student) => student.state === each).length,
  }));
  const placed = counts.find((each) => each.state === 'placed')?.count ?? 0;

  const detail = ({ placement, state: each }: StudentProgress) => {
    if (!placement) return '';
    if (each === 'placed') return placement.confirmedWeeks.map(format.days).join(' ; ');
    if (each === 'open') return t.school.detail.open(placement.open);
    if (each === 'refused' || each === 'stuck') return t.school.detail.refused(placement.refused);
    return '';
  };

  const save = () =>
    download(
      `${school.id}-stages.csv`,
      csv([
        [
          t.schoolDesk.lastName,
          t.schoolDesk.firstName,
          t.school.class,
          t.school.state,
          t.schoolDesk.detail,
          t.schoolDesk.account,
          t.schoolDesk.consent,
        ],
        ...shown.map((each) => [
          each.student.lastName,
          each.student.firstName,
          each.student.className,
          t.school.states[each.state],
          detail(each),
          t.schoolDesk.accounts[each.student.account],
          t.schoolDesk.consents[each.student.consent],
        ]),
      ]),
    );

  return (
    <>
      <div className={styles.head} data-screen-only>
        <Field label={t.school.class}>
          {(control) => (
            <select {...control} value={classId} onChange={(event) => set('classe', event.target.value)}>
              <option value="">{t.school.allClasses}</option>
              {school.classes.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name} ({t.school.count(each.studentCount)})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.schoolDesk.search}>
          {(control) => (
            <input
              {...control}
              type="search"
              autoComplete="off"
              value={typed}
              onChange={(event) => set('nom', event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className={styles.sum}>
        <p>
          <strong>{t.school.summary(placed, ofClass.length)}</strong>
        </p>
        <Shares counts={counts} total={ofClass.length} />
        {chosenClass && (
          <>
            <p className={ui.hint}>
              {t.school.weeks} : {chosenClass.weeks.map(format.days).join(' ; ') || t.school.noWeeks}
            </p>
            <p data-screen-only>
              <Link to={`/etablissement/${school.id}/classes/${chosenClass.id}/interets`}>
                {t.discovery.class.link}
              </Link>
            </p>
          </>
        )}
      </div>
      <fieldset data-screen-only>
        <legend className={ui.hidden}>{t.school.only}</legend>
        <div className={styles.chips}>
          <button type="button" aria-pressed={!state} onClick={() => set('etat', undefined)}>
            {t.school.everyone} <span>{format.number(ofClass.length)}</span>
          </button>
          {counts.map((each) => (
            <button
              key={each.state}
              type="button"
              aria-pressed={state === each.state}
              onClick={() => set('etat', state === each.state ? undefined : each.state)}
            >
              <i className={`${styles.dot} ${styles[each.state]}`} aria-hidden="true" />
              {t.school.states[each.state]} <span>{format.number(each.count)}</span>
            </button>
          ))}
        </div>
      </fieldset>
      {shown.length === 0 ? (
        <p className={ui.card}>{all.length === 0 ? t.schoolDesk.noOneYet : t.school.noStudents}</p>
      ) : (
        <>
          <div className={ui.row} data-screen-only>
            <Button kind="secondary" onClick={() => window.print()}>
              {t.schoolDesk.print}
            </Button>
            <Button kind="secondary" onClick={save}>
              {t.schoolDesk.export}
            </Button>
          </div>
          <table className={styles.table}>
            <caption className={ui.hidden}>{t.school.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.school.student}</th>
                <th scope="col">{t.school.class}</th>
                <th scope="col">{t.school.state}</th>
                <th scope="col">{t.schoolDesk.account}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={each.student.id}>
                  <th scope="row">
                    {each.student.firstName} {each.student.lastName}
                  </th>
                  <td className={ui.soft}>{each.student.className}</td>
                  <td>
                    <span className={`${ui.badge} ${TONE[each.state] ?? ''}`}>
                      {t.school.states[each.state]}
                    </span>
                    <span className={`${ui.hint} ${styles.detail}`}>{detail(each)}</span>
                  </td>
                  <td>
                    {t.schoolDesk.accounts[each.student.account]}
                    {each.student.consent !== 'NOT_NEEDED' && (
                      <span className={`${ui.hint} ${styles.detail}`}>
                        {t.schoolDesk.consents[each.student.consent]}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

/** One bar of the whole, a piece a state; the buttons below say the numbers. */
function Shares({ counts, total }: { counts: readonly { state: State; count: number }[]; total: number }) {
  const pieces = [...counts].reverse().map((each, index, all) => ({
    ...each,
    from: all.slice(0, index).reduce((sum, before) => sum + before.count, 0),
  }));
  return (
    <svg className={styles.bar} viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      {pieces.map((piece) => (
        <rect
          key={piece.state}
          className={styles[piece.state]}
          x={(1000 * piece.from) / Math.max(total, 1)}
          width={(1000 * piece.count) / Math.max(total, 1)}
          height="14"
        />
      ))}
    </svg>
  );
}
