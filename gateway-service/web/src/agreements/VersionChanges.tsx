import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { isOver, labelOf } from './standing';

/** What a new version changed, and what that means for signatures given before. */
export function VersionChanges({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const newest = view.versions.find((each) => each.number === view.version);
  return (
    <>
      {view.changedSinceFreeze && !isOver(view.state) && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="pen" /> <span>{words.changedSince}</span>
        </p>
      )}
      {newest && newest.number > 1 && (
        <section className={`${ui.card} ${ui.stackTight}`}>
          <h2>{words.changed(newest.number)}</h2>
          <ul className={ui.bullets}>
            {newest.changedFields.map((id) => (
              <li key={id}>{labelOf(view, id, words.days.title)}</li>
            ))}
          </ul>
          <p>
            <strong>{newest.voided ? words.voided : words.kept}</strong>
          </p>
        </section>
      )}
    </>
  );
}
