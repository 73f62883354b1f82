import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Erasure } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { dayOf, lastOf, myErasuresQuery, useAskErasure } from './erasures';

interface Props {
  /** The pupil; null for the caller's own account. */
  student: string | null;
  who: 'pupil' | 'adult' | 'child';
}

/** Asking for everything to be erased: what happens then, and how far it is. */
export function ErasureRequest({ student, who }: Props) {
  const t = useDeskMessages();
  const words = t.personal.erasure;
  const mine = useQuery(myErasuresQuery);
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{words.title}</h2>
      <p className={ui.prose}>{words.text[who]}</p>
      <Answer of={mine} loading={<Loading cards={1} />}>
        {(all) => <State last={lastOf(all, student)} student={student} who={who} />}
      </Answer>
    </section>
  );
}

function State({ last, student, who }: Props & { last: Erasure | undefined }) {
  const t = useDeskMessages();
  const words = t.personal.erasure;
  const format = useFormat();
  const say = useNotice();
  const [asking, setAsking] = useState(false);
  const ask = useAskErasure(student);
  const on = last && dayOf(last);
  return (
    <>
      {last && (
        <div role="status" className={`${ui.notice} ${last.state === 'DONE' ? (ui.noticeGood ?? '') : ''}`}>
          <div className={ui.stackTight}>
            <p>
              <strong>{words.states[last.state](on ? format.date(on) : '')}</strong>
            </p>
            {last.state === 'REFUSED' && last.reason && (
              <>
                <p className={ui.hint}>{words.reason}</p>
                <p className={ui.quote}>{last.reason}</p>
              </>
            )}
          </div>
        </div>
      )}
      {(!last || last.state === 'REFUSED') && (
        <div data-screen-only>
          <Button kind="secondary" onClick={() => setAsking(true)}>
            {last ? words.again : words.ask}
          </Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={words.confirmTitle[who]}
          text={words.confirmText[who]}
          yes={words.confirmYes}
          busy={ask.isPending}
          error={ask.isError && <Failure error={ask.error} />}
          onClose={() => setAsking(false)}
          onYes={() =>
            ask.mutate(undefined, {
              onSuccess: () => {
                setAsking(false);
                say(words.sent);
              },
            })
          }
        />
      )}
    </>
  );
}

/** What became of the files of children who are on no list any more. */
export function ErasedChildren({ children }: { children: readonly string[] }) {
  const t = useDeskMessages();
  const words = t.personal.erasure;
  const format = useFormat();
  const gone = (useQuery(myErasuresQuery).data ?? []).filter(
    (one) => one.subject === 'STUDENT' && !(one.studentId && children.includes(one.studentId)),
  );
  if (gone.length === 0) return null;
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{words.gone}</h2>
      <ul className={ui.stackTight}>
        {gone.map((one) => {
          const on = dayOf(one);
          return <li key={one.id}>{words.goneText(words.states[one.state](on ? format.date(on) : ''))}</li>;
        })}
      </ul>
    </section>
  );
}
