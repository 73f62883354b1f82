import { Link } from 'react-router';
import type { Verification } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { stateOf } from './standing';

/** From an agreement to its amendments, and from an amendment to what it amends. */
export function VerifiedAmendments({ of: { amends, amendments } }: { of: Verification }) {
  const t = useDeskMessages();
  const words = t.amendments.verify;
  if (!amends && amendments.length === 0) return null;
  return (
    <section className={ui.stack}>
      <h2>{t.amendments.list}</h2>
      {amends && (
        <p>
          <Link to={`/verifier/${amends.code}`}>{words.toOriginal}</Link>
        </p>
      )}
      {amendments.length > 0 && (
        <ul className={ui.stackTight}>
          {amendments.map(({ code, number, state }) => (
            <li key={code} className={ui.row}>
              <span>{words.amendment(number, stateOf(t.agreementCard, state, true))}</span>
              <Link to={`/verifier/${code}`}>{words.toAmendment(number)}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
