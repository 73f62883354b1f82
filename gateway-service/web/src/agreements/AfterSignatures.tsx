import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AgreementView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useBeginAmendment } from './agreements';
import { BreakOff } from './BreakOff';
import { stateOf } from './standing';

/** What can happen to an agreement that all have signed: amendments, and a placement that ends before its time. */
export function AfterSignatures({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.amendments;
  const format = useFormat();
  if (view.amendments.length === 0 && !view.mayAmend && !view.mayBreakOff) return null;
  return (
    <>
      {(view.amendments.length > 0 || view.mayAmend) && (
        <section className={ui.stack} id="avenants">
          <div className={ui.stackTight}>
            <h2>{words.list}</h2>
            <p className={ui.soft}>{words.listText}</p>
          </div>
          {view.amendments.length > 0 && (
            <ul className={ui.stackTight}>
              {view.amendments.map(({ id, number, state, since }) => (
                <li key={id} className={ui.row}>
                  <Link to={`/conventions/${id}`}>{words.title(number)}</Link>
                  <span className={`${ui.badge} ${state === 'SEALED' ? ui.good : ''}`}>
                    {stateOf(t.agreementCard, state, true)}
                  </span>
                  <span className={ui.soft}>{t.agreements.since(format.day(since))}</span>
                </li>
              ))}
            </ul>
          )}
          {view.mayAmend && <Begin view={view} />}
        </section>
      )}
      {view.mayBreakOff && <BreakOff id={view.id} days={view.mayBreakOff} />}
    </>
  );
}

function Begin({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.amendments;
  const say = useNotice();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const begin = useBeginAmendment(view.id);
  return (
    <div>
      <Button kind="secondary" onClick={() => setAsked(true)}>
        {words.begin}
      </Button>
      {asked && (
        <Confirm
          title={words.beginTitle}
          text={words.beginText}
          yes={words.beginYes}
          busy={begin.isPending}
          error={begin.isError && <Failure error={begin.error} />}
          onClose={() => setAsked(false)}
          onYes={() =>
            begin.mutate(undefined, {
              onSuccess: ({ id }) => {
                say(words.begun);
                void navigate(`/conventions/${id}`);
              },
            })
          }
        />
      )}
    </div>
  );
}
