import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { LastPupil, SchoolRecord } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { studentsQuery } from '../school/school';
import { SchoolFrame } from '../school/SchoolFrame';
import { Button } from '../ui/Button';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { PlacesLeft } from './PlacesLeft';
import { lastPupilsQuery } from './rounds';
import { RoundList } from './RoundList';

/** Pupils who still lack a place and what is left for each; and the school's placement rounds. */
export default function LastPupilsPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.lastPupils.title}>
      {(school) => <Board key={school.id} school={school} />}
    </SchoolFrame>
  );
}

function Board({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const words = t.lastPupils;
  const pupils = useQuery(lastPupilsQuery(school.id));
  const students = useQuery(studentsQuery(school.id)).data ?? [];
  const [params, setParams] = useSearchParams();
  const chosen = params.get('eleve');
  const nameOf = (pupil: LastPupil) => {
    const student = students.find(({ id }) => id === pupil.studentId);
    return student ? `${student.firstName} ${student.lastName}` : words.nameless;
  };
  const choose = (studentId: string) =>
    setParams(
      (before) => {
        before.set('eleve', studentId);
        return before;
      },
      { replace: true },
    );
  return (
    <Answer of={pupils}>
      {(all) => {
        const one = all.find(({ studentId }) => studentId === chosen);
        return (
          <div className={ui.stack}>
            <p className={ui.prose}>{words.lead}</p>
            <RoundList school={school} pupils={all} />
            <h3>{words.pupils(all.length)}</h3>
            {all.length === 0 ? (
              <Empty title={words.emptyTitle} text={words.emptyText} />
            ) : (
              <ul className={ui.stackTight}>
                {all.map((pupil) => (
                  <li key={pupil.studentId} className={`${ui.card} ${ui.stack}`}>
                    <PupilLine
                      pupil={pupil}
                      name={nameOf(pupil)}
                      className={school.classes.find(({ id }) => id === pupil.classId)?.name ?? ''}
                      open={pupil === one}
                      onOpen={() => choose(pupil.studentId)}
                    />
                    {pupil === one && <PlacesLeft school={school} pupil={pupil} name={nameOf(pupil)} />}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      }}
    </Answer>
  );
}

interface Props {
  pupil: LastPupil;
  name: string;
  className: string;
  open: boolean;
  onOpen: () => void;
}

function PupilLine({ pupil, name, className, open, onOpen }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  return (
    <div className={ui.between}>
      <div>
        <strong>{name}</strong> · {className}
        <br />
        <span className={ui.soft}>
          {pupil.weeks.map((week) => format.week(week)).join(' · ')} · {t.lastPupils.waiting(pupil.waiting)}
        </span>
      </div>
      {!open && (
        <Button kind="secondary" aria-label={`${t.lastPupils.places} : ${name}`} onClick={onOpen}>
          {t.lastPupils.places}
        </Button>
      )}
    </div>
  );
}
