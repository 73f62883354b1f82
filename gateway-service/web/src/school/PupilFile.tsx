import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useDeskMessages } from '../i18n/language';
import { useEraseStudent } from '../personal/erasures';
import { Readers } from '../personal/Readers';
import { Button, buttonLook } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { mySchoolsQuery } from './school';

/** Asked for each time the card is opened, not from memory: whoever opens it is noted. */
const cardQuery = (id: string, studentId: string) =>
  queryOptions({
    queryKey: ['students', id, 'card', studentId],
    queryFn: () =>
      body(api.GET('/api/schools/{id}/students/{studentId}', { params: { path: { id, studentId } } })),
    gcTime: 0,
  });

interface Props {
  schoolId: string;
  studentId: string;
  onErased: () => void;
}

/** How a pupil's account stands; for the head, who opened the file, all of its data, and erasing it. */
export function PupilFile({ schoolId, studentId, onErased }: Props) {
  const t = useDeskMessages();
  const words = t.personal.school;
  const card = useQuery(cardQuery(schoolId, studentId));
  const leads = useQuery(mySchoolsQuery).data?.find((each) => each.id === schoolId)?.role === 'PRINCIPAL';
  return (
    <Answer of={card} loading={<Loading cards={1} />}>
      {({ firstName, lastName, account, consent }) => (
        <>
          <section className={ui.stackTight}>
            <h3>{words.card}</h3>
            <p>{words.account(t.school.accounts[account])}</p>
            {consent !== 'NOT_NEEDED' && <p>{t.school.consents[consent]}</p>}
          </section>
          {leads && (
            <>
              <Readers
                studentId={studentId}
                title={t.personal.readers.title.adult}
                hint={t.personal.readers.hintAdult}
                level={3}
              />
              <section className={ui.stackTight}>
                <div className={ui.row}>
                  <Link className={buttonLook('secondary')} to={`/mes-donnees?eleve=${studentId}`}>
                    {words.data}
                  </Link>
                  <Erase
                    schoolId={schoolId}
                    studentId={studentId}
                    firstName={firstName}
                    name={`${firstName} ${lastName}`}
                    onErased={onErased}
                  />
                </div>
                <p className={ui.hint}>{words.dataHint}</p>
              </section>
            </>
          )}
        </>
      )}
    </Answer>
  );
}

function Erase({
  schoolId,
  studentId,
  firstName,
  name,
  onErased,
}: Props & { firstName: string; name: string }) {
  const t = useDeskMessages();
  const words = t.personal.school;
  const say = useNotice();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const erase = useEraseStudent(schoolId, studentId);
  // A composed accent and two signs are the same letter.
  const right = typed.trim().normalize('NFC').toLowerCase() === firstName.normalize('NFC').toLowerCase();
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {words.erase}
      </Button>
      {open && (
        <Confirm
          title={words.eraseTitle(name)}
          text={words.eraseText(firstName)}
          yes={words.eraseYes}
          kind="danger"
          busy={erase.isPending}
          error={erase.isError && <Failure error={erase.error} />}
          onClose={() => setOpen(false)}
          onYes={() => {
            setTried(true);
            if (!right) return;
            erase.mutate(undefined, {
              onSuccess: () => {
                say(words.erased(name));
                onErased();
              },
            });
          }}
        >
          <Field label={words.eraseName} error={tried && !right ? words.eraseBad(firstName) : undefined}>
            {(control) => (
              <input
                {...control}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        </Confirm>
      )}
    </>
  );
}
