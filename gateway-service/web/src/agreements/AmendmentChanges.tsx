import { Link } from 'react-router';
import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';

/** That this is an amendment, and of what. Nothing for the agreement itself. */
export function Amends({ view: { amends } }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.amendments;
  if (!amends) return null;
  return (
    <div className={ui.notice}>
      <Icon name="paper" />
      <div className={ui.stackTight}>
        <p>{words.of}</p>
        <p>
          <Link to={`/conventions/${amends.agreement}`}>{words.toOriginal(amends.reference)}</Link>
        </p>
      </div>
    </div>
  );
}

/** The old words and the new, field by field. */
export function Changes({ view: { amends, differences } }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.amendments;
  if (!amends) return null;
  return (
    <section className={`${ui.card} ${ui.stack}`} id="changements">
      <h2>{words.changes}</h2>
      {differences.length === 0 && <p className={ui.soft}>{words.none}</p>}
      {differences.map((each) => (
        <div key={`${each.field} ${each.label}`} className={ui.stackTight}>
          <h3>{each.label}</h3>
          <dl className={ui.facts}>
            <div>
              <dt>{words.before}</dt>
              <dd className={ui.prose}>
                {each.before ? <del>{each.before}</del> : <span className={ui.soft}>{words.nothing}</span>}
              </dd>
            </div>
            <div>
              <dt>{words.after}</dt>
              <dd className={ui.prose}>
                {each.after ? <ins>{each.after}</ins> : <span className={ui.soft}>{words.nothing}</span>}
              </dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  );
}
