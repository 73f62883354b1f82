import { Link } from 'react-router';
import type { AgreementScan, AgreementView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import ui from '../ui/ui.module.css';
import { pdfAddress, type Audience } from './agreements';
import { AttestForm } from './AttestForm';
import { signersOf } from './paper';
import { isOver } from './standing';

/** The way by hand: what to print, and for the school the papers that came back. */
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

function Scan({ view, scan }: { view: AgreementView; scan: AgreementScan }) {
  const t = useDeskMessages();
  const words = t.paper;
  const format = useFormat();
  const who = signersOf(view, scan)
    .map((signer) => signer.name || t.agreementCard.who[signer.party])
    .join(', ');
  const tone = scan.state === 'CONFIRMED' ? ui.good : scan.state === 'ATTESTED' ? ui.wait : ui.bad;
  const there = scan.state === 'ATTESTED' || scan.state === 'CONFIRMED';
  return (
    <div className={`${ui.card} ${ui.stackTight}`}>
      <p>
        <span className={`${ui.badge} ${tone ?? ''}`}>{words.states[scan.state]}</span>{' '}
        {words.printed(scan.printedVersion)}
      </p>
      {who && <p>{words.carries(who)}</p>}
      <p className={ui.hint}>
        {words.attested(scan.attestedBy || words.somebody, format.moment(scan.attestedAt))}
      </p>
      {scan.reason && <p className={ui.quote}>{scan.reason}</p>}
      {there && (
        <p>
          <Link
            className={buttonLook(scan.mayConfirm ? 'primary' : 'secondary')}
            to={`/conventions/${view.id}/papier/${scan.id}`}
            aria-label={scan.mayConfirm ? words.lookOf(who) : words.seeOf(who)}
          >
            {scan.mayConfirm ? words.look : words.see}
          </Link>
        </p>
      )}
    </div>
  );
}
