import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { AgreementScan, AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { agreementQuery } from './agreements';
import { AttestForm } from './AttestForm';
import { DocumentText } from './DocumentText';
import {
  isThere,
  scanFileAddress,
  signersOf,
  toneOfScan,
  useConfirmScan,
  useRejectScan,
  useWithdrawScan,
} from './paper';
import { ReasonForm } from './ReasonForm';
import { ScanHands } from './ScanHands';
import styles from './ScanPage.module.css';
import { labelOfDocument } from './standing';

/** A signed paper beside the document, for the second person: to confirm it, or to say why not. */
export default function ScanPage() {
  const { agreementId = '', scanId = '' } = useParams();
  const agreement = useQuery(agreementQuery(agreementId));
  return (
    <PageAnswer of={agreement}>
      {(view) => <Page view={view} scan={view.scans.find(({ id }) => id === scanId)} />}
    </PageAnswer>
  );
}

function Page({ view, scan }: { view: AgreementView; scan: AgreementScan | undefined }) {
  const t = useDeskMessages();
  const words = t.paper.page;
  return (
    <div className={ui.stack}>
      <div className={ui.stackTight}>
        <PageTitle title={words.title} />
        <p>
          <strong>{labelOfDocument(view)}</strong>
        </p>
        <p>
          <Link to={`/conventions/${view.id}`}>{view.amends ? t.amendments.back : words.back}</Link>
        </p>
      </div>
      {scan ? (
        <>
          <State view={view} scan={scan} />
          <div className={styles.sides}>
            <section className={`${ui.stack} ${styles.scan}`}>
              <h2>{words.scan}</h2>
              <Picture view={view} scan={scan} />
              {scan.state === 'BROUGHT' && <Brought view={view} scan={scan} />}
              {scan.state === 'ATTESTED' && <Asked view={view} scan={scan} />}
            </section>
            {view.current && (
              <section className={ui.stack}>
                <h2>{words.document}</h2>
                <DocumentText sections={view.current.text.sections} label={view.current.text.title} />
              </section>
            )}
          </div>
        </>
      ) : (
        <p className={ui.notice}>
          <Icon name="paper" /> <span>{words.gone}</span>
        </p>
      )}
    </div>
  );
}

function Picture({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper.page;
  const address = scanFileAddress(view.id, scan.id);
  if (!isThere(scan)) return <p>{words.erased}</p>;
  return scan.type === 'PDF' ? (
    <p>
      <a className={buttonLook('secondary')} href={address} target="_blank" rel="noreferrer">
        {words.open}
      </a>
    </p>
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={words.alt} />
    </a>
  );
}

function State({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper;
  const tone = toneOfScan(scan);
  return (
    <div className={`${ui.card} ${ui.stackTight}`}>
      <p>
        <span className={`${ui.badge} ${tone}`}>{words.states[scan.state]}</span>{' '}
        {words.printed(scan.printedVersion)}
      </p>
      <p>{words.page.compare(view.reference, scan.printedVersion)}</p>
      <ScanHands scan={scan} />
      {scan.reason && <p className={ui.quote}>{scan.reason}</p>}
    </div>
  );
}

/** One that a signer sent in: one of the school's staff says first what it carries. */
function Brought({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper;
  const go = useNavigate();
  return (
    <div className={`${ui.card} ${ui.stack}`}>
      <h3>{words.brought.ask}</h3>
      {scan.mayAttest ? (
        <>
          <p>{words.brought.text}</p>
          <AttestForm view={view} scan={scan} onDone={() => void go(`/conventions/${view.id}`)} />
          <Reject view={view} scan={scan} onDone={() => void go(`/conventions/${view.id}`)} />
        </>
      ) : (
        <p>{words.brought.waits}</p>
      )}
      {scan.yours && <TakeBack view={view} scan={scan} />}
    </div>
  );
}

/** Below the picture: whoever confirms has had it before their eyes. */
function Asked({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper;
  return (
    <div className={`${ui.card} ${ui.stack}`}>
      <h3>{words.page.ask}</h3>
      <ul className={ui.bullets}>
        {signersOf(view, scan).map((signer) => (
          <li key={signer.id}>
            {[signer.name, t.agreementCard.who[signer.party]].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
      {scan.mayConfirm ? (
        <Decide view={view} scan={scan} />
      ) : (
        <p>{scan.yours ? words.page.yours : words.page.notYours}</p>
      )}
      {scan.yours && <TakeBack view={view} scan={scan} />}
    </div>
  );
}

function Decide({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper.page;
  const say = useNotice();
  const go = useNavigate();
  const confirm = useConfirmScan(view.id, scan.id);
  const back = () => void go(`/conventions/${view.id}`);
  return (
    <>
      {confirm.isError && <Failure error={confirm.error} />}
      <div className={ui.row}>
        <Button
          busy={confirm.isPending}
          onClick={() =>
            confirm.mutate(undefined, {
              onSuccess: () => {
                say(words.confirmed);
                back();
              },
            })
          }
        >
          {words.confirm}
        </Button>
        <Reject view={view} scan={scan} onDone={back} />
      </div>
    </>
  );
}

function Reject({ view, scan, onDone }: { view: AgreementView; scan: AgreementScan; onDone: () => void }) {
  const t = useDeskMessages();
  const words = t.paper.page;
  const say = useNotice();
  const reject = useRejectScan(view.id, scan.id);
  return (
    <ReasonForm
      open={words.reject}
      title={words.rejectTitle}
      text={words.rejectText}
      label={words.rejectReason}
      missing={words.reasonMissing}
      yes={words.rejectYes}
      busy={reject.isPending}
      error={reject.isError && <Failure error={reject.error} />}
      onYes={(reason, done) =>
        reject.mutate(reason, {
          onSuccess: () => {
            done();
            say(words.rejected);
            onDone();
          },
        })
      }
    />
  );
}

function TakeBack({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper;
  const say = useNotice();
  const go = useNavigate();
  const withdraw = useWithdrawScan(view.id, scan.id);
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {words.takeBack}
      </Button>
      {asked && (
        <Confirm
          title={words.takeBackTitle}
          text={words.takeBackText}
          yes={words.takeBack}
          kind="danger"
          busy={withdraw.isPending}
          error={withdraw.isError && <Failure error={withdraw.error} />}
          onClose={() => setAsked(false)}
          onYes={() =>
            withdraw.mutate(undefined, {
              onSuccess: () => {
                say(words.takenBack);
                void go(`/conventions/${view.id}`);
              },
            })
          }
        />
      )}
    </div>
  );
}
