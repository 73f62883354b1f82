import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SchoolRecord } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { changed, useAddressParameter } from '../ui/addressParameter';
import { buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import { useNarrow } from '../ui/useNarrow';
import { ClassShares } from './ClassShares';
import { Counts } from './Counts';
import { DeskTools } from './DeskTools';
import type { Known } from './known';
import { Letters } from './Letters';
import { isCalled, statesIn, type StudentProgress } from './progress';
import { PupilDialog } from './PupilDialog';
import { PupilTable } from './PupilTable';
import { Referents } from './Referents';
import { WriteDialog } from './WriteDialog';
import styles from './Desk.module.css';

interface Props {
  school: SchoolRecord;
  all: readonly StudentProgress[];
  known: Known;
}

/**
 * How far a school's students are. On a phone: the numbers, then one class (or those who are searched for) in rows that
 * open, and what is done with the whole list last.
 */
export function Desk({ school, all, known }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  const narrow = useNarrow();
  const [helped, setHelped] = useState<string>();
  // Not in the tools: they change their place when a screen is turned, and what is being written would be gone.
  const [writing, setWriting] = useState(false);
  const [params] = useSearchParams();
  const set = useAddressParameter();
  const classId = params.get('classe') ?? '';
  const kind = params.get('etat') ?? '';
  const typed = params.get('nom') ?? '';

  const chosenClass = school.classes.find((each) => each.id === classId);
  const ofClass = all.filter(({ student }) => !classId || student.classId === classId);
  const states = statesIn(kind);
  const shown = ofClass.filter(
    (each) => (states.length === 0 || states.includes(each.state)) && isCalled(each.student, typed),
  );
  const opened = all.find(({ student }) => student.id === helped);
  const oneClassFirst =
    narrow && school.classes.length > 1 && !chosenClass && states.length === 0 && typed.trim() === '';
  const tools = (
    <DeskTools
      school={school}
      chosenClass={chosenClass}
      shown={shown}
      known={known}
      onWrite={() => setWriting(true)}
    />
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
        <Field label={t.school.search}>
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
      <Counts of={ofClass} kind={kind} onChoose={(next) => set('etat', next)} />
      {chosenClass && (
        <div className={ui.stackTight}>
          <p className={ui.hint}>
            {t.school.weeks.title} : {format.spans(chosenClass.weeks) || t.school.weeks.none}
          </p>
          <div data-screen-only>
            <Letters schoolId={school.id} classId={chosenClass.id} />
            <Referents schoolId={school.id} classId={chosenClass.id} />
          </div>
        </div>
      )}
      {!narrow && tools}
      {!chosenClass && school.classes.length > 1 && (
        <ClassShares
          classes={school.classes}
          all={all}
          to={(id) => `?${changed(params, 'classe', id).toString()}`}
        />
      )}
      {shown.length === 0 ? (
        <div className={`${ui.card} ${ui.stackTight}`}>
          <p>{all.length === 0 ? t.school.noOneYet : t.school.noStudents}</p>
          {all.length === 0 && school.role === 'PRINCIPAL' && (
            <p>
              <Link className={buttonLook()} to={`/etablissement/importer?uai=${school.id}`}>
                {t.school.tabs.import}
              </Link>
            </p>
          )}
        </div>
      ) : (
        !oneClassFirst && <PupilTable schoolId={school.id} shown={shown} known={known} onOpen={setHelped} />
      )}
      {narrow && tools}
      {writing && chosenClass && (
        <WriteDialog schoolId={school.id} schoolClass={chosenClass} onClose={() => setWriting(false)} />
      )}
      {opened && (
        <PupilDialog
          schoolId={school.id}
          programme={school.classes.find((each) => each.id === opened.student.classId)?.programme ?? ''}
          student={opened.student}
          guidance={known.guidance(opened.student.id)}
          places={known.places(opened.student.id)}
          refused={known.refused(opened.student.id)}
          onClose={() => setHelped(undefined)}
        />
      )}
    </>
  );
}
