import type { MouseEvent } from 'react';
import { Problem } from '../api/problem';
import type { AgreementView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { download } from '../files/csv';
import { OfProgramme } from '../i18n/level';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { BringForm } from './BringForm';
import {
  askForCodeByLink,
  signByLink,
  useBringByLink,
  useFillByLink,
  usePdfByLink,
  useRefuseByLink,
  type LinkKey,
} from './byLink';
import { DocumentText } from './DocumentText';
import { PartForm } from './PartForm';
import { PartView } from './PartView';
import { toneOfScan } from './paper';
import { ReasonForm } from './ReasonForm';
import { ScanHands } from './ScanHands';
import { Signers } from './Signers';
import { SignForm } from './SignForm';
import { isOver, labelOfDocument, ownSigner, stateOf } from './standing';
import { VersionChanges } from './VersionChanges';

interface Props {
  view: AgreementView;
  with: LinkKey;
  onChange: (view: AgreementView) => void;
  /** Asks how it stands now. */
  onAgain: () => void;
}

/** The agreement for who came by the link of a mail: to sign it, or to fill in the part of a company without account. */
export function LinkedAgreement(props: Props) {
  return (
    <OfProgramme id={props.view.programme}>
      <Linked {...props} />
    </OfProgramme>
  );
}

function Linked({ view, with: key, onChange, onAgain }: Props) {
  const t = useDeskMessages();
  const words = t.agreements;
  const format = useFormat();
  const say = useNotice();
  const fill = useFillByLink(key);
  const { current } = view;
  const signs = current?.signers.some((signer) => signer.you) ?? false;
  // A link to sign fills in nothing.
  const mine = signs ? undefined : view.parts.find((part) => part.yours);
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <div className={ui.stackTight}>
        <PageTitle title={view.amends ? t.amendments.title(view.amends.number) : words.link.title} />
        <p>
          <strong>{labelOfDocument(view)}</strong>
        </p>
        <p className={ui.soft}>{format.placeWeeks(view)}</p>
      </div>
      <Told view={view} />
      {mine && !isOver(view.state) && (
        <section className={ui.stack}>
          <h2>{words.to.ADULT.part}</h2>
          <p className={ui.soft}>{words.to.ADULT.fillFirst}</p>
          <PartForm
            key={mine.revision}
            view={view}
            part={mine}
            checks={false}
            save={{
              isPending: fill.isPending,
              error: fill.error,
              mutate: (written, then) =>
                fill.mutate(written, {
                  onSuccess: (after) => {
                    then.onSuccess(after.parts.find((each) => each.part === mine.part));
                    onChange(after);
                  },
                  onError: then.onError,
                }),
            }}
          />
        </section>
      )}
      <VersionChanges view={view} />
      {current ? (
        <>
          <section className={ui.stack}>
            <div className={ui.stackTight}>
              <h2>{words.document}</h2>
              <p className={ui.soft}>{words.documentText(current.number, format.day(current.frozenAt))}</p>
              <Pdf with={key} reference={view.reference} />
            </div>
            <DocumentText sections={current.text.sections} label={current.text.title} />
          </section>
          <section className={ui.stack} id="signature">
            <h2>{words.signers}</h2>
            <Signers of={current.signers} />
            {ownSigner(view) && (
              <Signature
                view={view}
                with={key}
                onSigned={(after) => {
                  onChange(after);
                  say(words.to.ADULT.signed);
                }}
                onRefused={onChange}
                onReplaced={onAgain}
              />
            )}
            {!isOver(view.state) && <p className={ui.hint}>{t.paper.possible}</p>}
            {view.mayBring && <Bring view={view} with={key} onChange={onChange} />}
            {view.scans.map((scan) => (
              <div key={scan.id} className={`${ui.card} ${ui.stackTight}`}>
                <p>
                  <span className={`${ui.badge} ${toneOfScan(scan)}`}>{t.paper.states[scan.state]}</span>{' '}
                  {t.paper.printed(scan.printedVersion)}
                </p>
                <ScanHands scan={scan} />
                {scan.reason && <p className={ui.quote}>{scan.reason}</p>}
              </div>
            ))}
          </section>
        </>
      ) : (
        view.parts.filter((part) => !part.yours).map((part) => <PartView key={part.part} part={part} />)
      )}
    </div>
  );
}

/** What is asked of who came by the link. */
function Told({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const signer = view.current?.signers.find((each) => each.you);
  const done = signer?.signedAt !== undefined;
  const bad = view.state === 'REFUSED' || view.state === 'WITHDRAWN' || view.state === 'BROKEN_OFF';
  if (bad)
    return (
      <div className={`${ui.notice} ${ui.noticeBad}`} role="status">
        <Icon name="warn" />
        <div className={ui.stackTight}>
          <p>
            <strong>{stateOf(t.agreementCard, view.state, view.amends !== undefined)}</strong>
          </p>
          {view.end?.reason && <p className={ui.quote}>{view.end.reason}</p>}
        </div>
      </div>
    );
  if (!signer) return null;
  return (
    <div className={`${ui.notice} ${done ? ui.noticeGood : signer.mayNow ? ui.noticeAct : ''}`} role="status">
      <Icon name={done ? 'check' : 'in'} />
      <div className={ui.stackTight}>
        <p>{done ? words.link.done : signer.mayNow ? words.to.ADULT.readFirst : words.link.notYet}</p>
        {!done && signer.mayNow && (
          <p>
            <a href="#signature" onClick={stay}>
              {words.to.ADULT.toSign}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** The part of the address behind the # is a secret on this page: what is jumped to does not go there. */
function stay(event: MouseEvent) {
  event.preventDefault();
  const target = document.getElementById('signature');
  target?.scrollIntoView();
  target?.querySelector<HTMLElement>('input')?.focus();
}

interface SignatureProps {
  view: AgreementView;
  with: LinkKey;
  onSigned: (after: AgreementView) => void;
  onRefused: (after: AgreementView) => void;
  onReplaced: () => void;
}

function Signature({ view, with: key, onSigned, onRefused, onReplaced }: SignatureProps) {
  const t = useDeskMessages();
  const words = t.agreements;
  const mine = words.to.ADULT;
  const refuse = useRefuseByLink(key);
  const { current } = view;
  if (!current) return null;
  const document = { version: current.number, sha256: current.sha256 };
  return (
    <div className={`${ui.card} ${ui.stack}`}>
      <h3>{mine.mySignature}</h3>
      <SignForm
        key={current.number}
        audience="ADULT"
        consentText={view.consentText}
        codeBy={view.codeBy}
        channel={view.codeChannel}
        smsChannel={view.smsChannel}
        label={words.sign}
        onAskForCode={(bySms) => askForCodeByLink(key, bySms)}
        onSign={(code) => signByLink(key, document, code ?? '')}
        onSigned={onSigned}
        onRefused={(error) => {
          if (error instanceof Problem && error.code === 'agreement-version-old') onReplaced();
        }}
      />
      <ReasonForm
        open={mine.refuse}
        title={mine.refuseTitle}
        text={view.amends ? t.amendments.refuseText.ADULT : mine.refuseText}
        label={mine.refuseReason}
        missing={mine.reasonMissing}
        yes={mine.refuseYes}
        busy={refuse.isPending}
        error={refuse.isError && <Failure error={refuse.error} />}
        onYes={(reason, done) =>
          refuse.mutate(
            { version: current.number, reason },
            {
              onSuccess: (after) => {
                done();
                onRefused(after);
              },
            },
          )
        }
      />
    </div>
  );
}

function Bring({ view, with: key, onChange }: Pick<Props, 'view' | 'with' | 'onChange'>) {
  const words = useDeskMessages().paper;
  const say = useNotice();
  const bring = useBringByLink(key);
  return (
    <details className={ui.card}>
      <summary>{words.own.open.ADULT}</summary>
      <BringForm
        view={view}
        audience="ADULT"
        bring={{
          isPending: bring.isPending,
          error: bring.error,
          mutate: (paper, then) =>
            bring.mutate(paper, {
              onSuccess: (after) => {
                then.onSuccess(after);
                onChange(after);
              },
              onError: then.onError,
            }),
        }}
        onDone={() => say(words.own.sent.ADULT)}
      />
    </details>
  );
}

/** The file itself; without an account there is no address that would give it. */
function Pdf({ with: key, reference }: { with: LinkKey; reference: string }) {
  const t = useDeskMessages();
  const pdf = usePdfByLink(key);
  return (
    <>
      <div>
        <Button
          kind="secondary"
          busy={pdf.isPending}
          onClick={() => pdf.mutate(undefined, { onSuccess: (file) => download(`${reference}.pdf`, file) })}
        >
          {t.agreements.link.pdf}
        </Button>
      </div>
      {pdf.isError && <Failure error={pdf.error} />}
    </>
  );
}
