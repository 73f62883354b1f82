import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { FoundPlace, Guidance, RefusedAccount, SchoolRecord } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { ClassShares } from './ClassShares';
import { csvFile, download } from './csv';
import { spreadsheet, useEncourage } from './desk';
import { Letters } from './Letters';
import { isCalled, progressOf, STATES, type State, type StudentProgress } from './progress';
import { PupilDialog } from './PupilDialog';
import { refusedQuery } from './refused';
import { foundPlacesQuery, guidanceQuery, placementsQuery, studentsQuery } from './school';
import { SchoolFrame } from './SchoolFrame';
import styles from './SchoolPage.module.css';
import { useLiveDesk } from './useLiveDesk';
import { WriteDialog } from './WriteDialog';

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
  useLiveDesk(school.id);
  const students = useQuery(studentsQuery(school.id));
  const placements = useQuery(placementsQuery(school.id));
  // Without these the list is still worth reading.
  const guidance = useQuery(guidanceQuery(school.id)).data ?? [];
  const places = useQuery(foundPlacesQuery(school.id)).data ?? [];
  const refused = useQuery(refusedQuery(school.id)).data ?? [];
  return (
    <Answer of={students} loading={<Loading cards={2} />}>
      {(all) => (
        <Answer of={placements} loading={<Loading cards={2} />}>
          {(placed) => (
            <Students
              school={school}
              all={progressOf(all, placed)}
              guidance={guidance}
              places={places}
              refused={refused}
            />
          )}
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

interface Props {
  school: SchoolRecord;
  all: readonly StudentProgress[];
  guidance: readonly Guidance[];
  places: readonly FoundPlace[];
  refused: readonly RefusedAccount[];
}

function Students({ school, all, guidance, places, refused }: Props) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const [helped, setHelped] = useState<string>();
  const [writing, setWriting] = useState(false);
  const encourage = useEncourage(school.id);
  const exported = useMutation({ mutationFn: () => spreadsheet(school.id, rows()) });
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

  const guided = (id: string) => guidance.find((each) => each.studentId === id);
  const placesOf = (id: string) => places.filter((each) => each.studentId === id);
  const refusedOf = (id: string) => refused.filter((each) => each.studentId === id);
  const encouragements = (id: string) => {
    const one = guided(id);
    return one?.lastEncouragedOn
      ? t.desk.encouragements(one.encouragements, format.day(one.lastEncouragedOn))
      : '';
  };
  const opened = all.find(({ student }) => student.id === helped);

  const rows = () => [
    [
      t.schoolDesk.lastName,
      t.schoolDesk.firstName,
      t.school.class,
      t.school.state,
      t.schoolDesk.detail,
      t.schoolDesk.account,
      t.schoolDesk.consent,
      t.desk.encouragedColumn,
      t.desk.company,
      t.desk.contact,
    ],
    ...shown.map(({ student, ...each }) => [
      student.lastName,
      student.firstName,
      student.className,
      t.school.states[each.state],
      detail({ student, ...each }),
      t.schoolDesk.accounts[student.account],
      t.schoolDesk.consents[student.consent],
      String(guided(student.id)?.encouragements ?? 0),
      placesOf(student.id)
        .map((place) => `${place.companyName}, ${place.commune}`)
        .join(' ; '),
      placesOf(student.id)
        .map((place) => `${place.contactPerson}, ${place.contactPhone}`)
        .join(' ; '),
    ]),
  ];

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
        {!chosenClass && school.classes.length > 1 && <ClassShares classes={school.classes} all={all} />}
        {chosenClass && (
          <>
            <p className={ui.hint}>
              {t.school.weeks} : {chosenClass.weeks.map(format.days).join(' ; ') || t.school.noWeeks}
            </p>
            <p className={ui.row} data-screen-only>
              <Button kind="secondary" onClick={() => setWriting(true)}>
                {t.desk.write}
              </Button>
              <Link to={`/etablissement/${school.id}/classes/${chosenClass.id}/interets`}>
                {t.discovery.class.link}
              </Link>
            </p>
            <div data-screen-only>
              <Letters schoolId={school.id} classId={chosenClass.id} />
            </div>
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
            <Button kind="secondary" onClick={() => download(`${school.id}-stages.csv`, csvFile(rows()))}>
              {t.schoolDesk.export}
            </Button>
            <Button
              kind="secondary"
              busy={exported.isPending}
              onClick={() =>
                exported.mutate(undefined, {
                  onSuccess: (file) => download(`${school.id}-stages.xlsx`, file),
                })
              }
            >
              {t.desk.exportXlsx}
            </Button>
          </div>
          {exported.isError && <Failure error={exported.error} />}
          {encourage.isError && <Failure error={encourage.error} />}
          <table className={styles.table}>
            <caption className={ui.hidden}>{t.school.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.school.student}</th>
                <th scope="col">{t.school.class}</th>
                <th scope="col">{t.school.state}</th>
                <th scope="col">{t.schoolDesk.account}</th>
                <th scope="col">{t.desk.encouragedColumn}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={each.student.id}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.name}
                      aria-haspopup="dialog"
                      onClick={() => setHelped(each.student.id)}
                    >
                      {each.student.firstName} {each.student.lastName}
                    </button>
                  </th>
                  <td className={ui.soft}>{each.student.className}</td>
                  <td>
                    <span className={`${ui.badge} ${TONE[each.state] ?? ''}`}>
                      {t.school.states[each.state]}
                    </span>
                    <span className={`${ui.hint} ${styles.detail}`}>{detail(each)}</span>
                    {placesOf(each.student.id).map((place) => (
                      <span key={place.id} className={`${ui.hint} ${styles.below}`}>
                        {place.companyName}, {place.contactPhone}
                      </span>
                    ))}
                  </td>
                  <td>
                    {t.schoolDesk.accounts[each.student.account]}
                    {refusedOf(each.student.id).length > 0 && (
                      <span className={`${ui.badge} ${ui.bad ?? ''}`}>
                        {refusedOf(each.student.id).some((one) => !one.guardian)
                          ? t.refusals.badge
                          : t.refusals.badgeFamily}
                      </span>
                    )}
                    {each.student.consent !== 'NOT_NEEDED' && (
                      <span className={`${ui.hint} ${styles.detail}`}>
                        {t.schoolDesk.consents[each.student.consent]}
                      </span>
                    )}
                  </td>
                  <td>
                    {each.state !== 'placed' && (
                      <span data-screen-only>
                        <Button
                          kind="quiet"
                          busy={encourage.isPending && encourage.variables === each.student.id}
                          aria-label={t.desk.encourageWho(
                            `${each.student.firstName} ${each.student.lastName}`,
                          )}
                          onClick={() =>
                            encourage.mutate(each.student.id, {
                              onSuccess: () => say(t.desk.encouraged(each.student.firstName)),
                            })
                          }
                        >
                          {t.desk.encourage}
                        </Button>
                      </span>
                    )}
                    <span className={`${ui.hint} ${styles.below}`}>{encouragements(each.student.id)}</span>
                    {(guided(each.student.id)?.suggestedOffers.length ?? 0) > 0 && (
                      <span className={`${ui.hint} ${styles.below}`}>
                        {t.desk.suggested(guided(each.student.id)?.suggestedOffers.length ?? 0)}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {opened && (
        <PupilDialog
          schoolId={school.id}
          programme={school.classes.find((each) => each.id === opened.student.classId)?.programme ?? ''}
          student={opened.student}
          guidance={guided(opened.student.id)}
          places={placesOf(opened.student.id)}
          refused={refusedOf(opened.student.id)}
          onClose={() => setHelped(undefined)}
        />
      )}
      {writing && chosenClass && (
        <WriteDialog schoolId={school.id} schoolClass={chosenClass} onClose={() => setWriting(false)} />
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
