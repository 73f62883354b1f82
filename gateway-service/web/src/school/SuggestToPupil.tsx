import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfferDetail, SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useSuggest } from './desk';
import { mySchoolsQuery, studentsQuery } from './school';

/** From an offer's page: staff suggest it to a pupil of theirs. */
export function SuggestToPupil({ offer }: { offer: OfferDetail }) {
  const t = useDeskMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        {t.school.suggest.toStudent}
      </Button>
      {open && (
        <Dialog title={t.school.suggest.toStudentOf(offer.title)} onClose={() => setOpen(false)}>
          <Schools offer={offer} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

interface Props {
  offer: OfferDetail;
  onDone: () => void;
}

function Schools({ offer, onDone }: Props) {
  const t = useDeskMessages();
  const schools = useQuery(mySchoolsQuery);
  const [id, setId] = useState('');
  return (
    <Answer of={schools} loading={<Loading cards={1} />}>
      {(all) => {
        const school = all.find((each) => each.id === id) ?? all[0];
        if (!school) return <p>{t.school.emptyTitle}</p>;
        return (
          <>
            {all.length > 1 && (
              <Field label={t.school.school}>
                {(control) => (
                  <select {...control} value={school.id} onChange={(event) => setId(event.target.value)}>
                    {all.map((each) => (
                      <option key={each.id} value={each.id}>
                        {each.name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            <Pupils key={school.id} school={school} offer={offer} onDone={onDone} />
          </>
        );
      }}
    </Answer>
  );
}

function Pupils({ school, offer, onDone }: Props & { school: SchoolRecord }) {
  const t = useDeskMessages();
  const say = useNotice();
  const students = useQuery(studentsQuery(school.id));
  const suggest = useSuggest(school.id);
  const [studentId, setStudentId] = useState('');
  const classes = school.classes.filter((each) => offer.programmes.includes(each.programme));
  return (
    <Answer of={students} loading={<Loading cards={1} />}>
      {(all) =>
        all.some((each) => classes.some(({ id }) => id === each.classId)) ? (
          <>
            <Field label={t.school.suggest.toStudentWho}>
              {(control) => (
                <select {...control} value={studentId} onChange={(event) => setStudentId(event.target.value)}>
                  <option value="">{t.school.suggest.toStudentChoose}</option>
                  {classes.map((each) => (
                    <optgroup key={each.id} label={each.name}>
                      {all
                        .filter((student) => student.classId === each.id)
                        .map((student) => (
                          <option key={student.id} value={student.id}>
                            {student.lastName} {student.firstName}
                          </option>
                        ))}
                    </optgroup>
                  ))}
                </select>
              )}
            </Field>
            {suggest.isError && <Failure error={suggest.error} />}
            <div className={ui.dialogActions}>
              <Button kind="secondary" onClick={onDone}>
                {t.common.cancel}
              </Button>
              <Button
                busy={suggest.isPending}
                disabled={!studentId}
                onClick={() =>
                  suggest.mutate(
                    { studentId, offerIds: [offer.id] },
                    {
                      onSuccess: () => {
                        say(t.school.suggest.done);
                        onDone();
                      },
                    },
                  )
                }
              >
                {t.school.suggest.send(1)}
              </Button>
            </div>
          </>
        ) : (
          <p>{t.school.suggest.toStudentNone}</p>
        )
      }
    </Answer>
  );
}
