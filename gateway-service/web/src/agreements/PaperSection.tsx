import { Link } from 'react-router';
import type { AgreementScan, AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import ui from '../ui/ui.module.css';
import { pdfAddress, type Audience } from './agreements';
import { AttestForm } from './AttestForm';
import { BringForm } from './BringForm';
import { isThere, signersOf, toneOfScan, useBring } from './paper';
import { ScanHands } from './ScanHands';
import { isOver } from './standing';

/** The way by hand: what to print, the signer's own paper, and for the school the papers that came back. */
export function PaperSection({ view, audience }: { view: AgreementView; audience: Audience }) {
  const t = useDeskMessages();
  const words = t.paper;
  if (!view.current) return null;
  const open = !isOver(view.state);
  if (!open && view.scans.length === 0) return null;
  return (
    <section className={ui.stack} id="papier">
      <h2>{words.title}</h2>
      {open && (
        <>
          <p>{audience === 'STUDENT' ? words.toYou : words.possible}</p>
          <p>
            <a className={buttonLook('secondary')} href={pdfAddress(view.id, view.current.number)}>
              {words.print}
            </a>
          </p>
        </>
      )}
      {view.mayAttest && (
        <details className={ui.card}>
          <summary>{words.bring}</summary>
          <AttestForm view={view} />
        </details>
      )}
      {view.mayBring && <Bring view={view} audience={audience} />}
      {view.scans.length > 0 && (
        <>
          <h3>{words.list}</h3>
          <ul className={ui.stack}>
            {view.scans.map((scan) => (
              <li key={scan.id}>
                <Scan view={view} scan={scan} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Bring({ view, audience }: { view: AgreementView; audience: Audience }) {
  const words = useDeskMessages().paper;
  const say = useNotice();
  const bring = useBring(view.id);
  return (
    <details className={ui.card}>
      <summary>{words.own.open[audience]}</summary>
      <BringForm view={view} audience={audience} bring={bring} onDone={() => say(words.own.sent[audience])} />
    </details>
  );
}

function Scan({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper;
  const who = signersOf(view, scan)
    .map((signer) => signer.name || t.agreementCard.who[signer.party])
    .join(', ');
  const asked = scan.mayConfirm || scan.mayAttest;
  return (
    <div className={`${ui.card} ${ui.stackTight}`}>
      <p>
        <span className={`${ui.badge} ${toneOfScan(scan)}`}>{words.states[scan.state]}</span>{' '}
        {words.printed(scan.printedVersion)}
      </p>
      {who && <p>{words.carries(who)}</p>}
      <ScanHands scan={scan} />
      {scan.reason && <p className={ui.quote}>{scan.reason}</p>}
      {isThere(scan) && (
        <p>
          <Link
            className={buttonLook(asked ? 'primary' : 'secondary')}
            to={`/conventions/${view.id}/papier/${scan.id}`}
            aria-label={
              scan.mayAttest
                ? words.brought.lookOf(who)
                : scan.mayConfirm
                  ? words.lookOf(who)
                  : words.seeOf(who)
            }
          >
            {scan.mayAttest ? words.brought.look : scan.mayConfirm ? words.look : words.see}
          </Link>
        </p>
      )}
    </div>
  );
}
