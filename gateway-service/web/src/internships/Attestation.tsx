import { useState } from 'react';
import { Link } from 'react-router';
import type { InternshipView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { attestationPdf, useAttest } from './internships';

/** The attestation, or what it still waits for. */
export function Attestation({ view }: { view: InternshipView }) {
  const t = useDeskMessages();
  const words = t.internships.attestation;
  const format = useFormat();
  const attest = useAttest(view.agreementId);
  const [asked, setAsked] = useState(false);
  const { attestation } = view;
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{words.title}</h2>
      {attestation ? (
        <>
          <p>{words.there(format.day(attestation.madeAt))}</p>
          <p className={ui.row}>
            <a href={attestationPdf(view.agreementId)}>{words.download}</a>
            <Link to={`/verifier/${attestation.verifyCode}`}>{words.verify}</Link>
          </p>
        </>
      ) : (
        <p>{view.mayAttest ? words.ready : words.notYet}</p>
      )}
      {view.mayAttest && (
        <div>
          <Button onClick={() => setAsked(true)}>{words.make}</Button>
        </div>
      )}
      {asked && (
        <Confirm
          title={words.sure}
          text={words.sureText}
          yes={words.yes}
          busy={attest.isPending}
          error={attest.isError && <Failure error={attest.error} />}
          onClose={() => setAsked(false)}
          onYes={() => attest.mutate(undefined, { onSuccess: () => setAsked(false) })}
        />
      )}
    </section>
  );
}
