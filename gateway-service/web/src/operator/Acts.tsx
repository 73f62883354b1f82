import type { OperatorAct } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { Changes } from '../company/Changes';

/** What the operator did, by whom and when; the newest first. */
export function Acts({ acts }: { acts: readonly OperatorAct[] }) {
  const t = useDeskMessages();
  const words = t.directory;
  const format = useFormat();
  if (acts.length === 0) return <p className={ui.soft}>{words.noActs}</p>;
  return (
    <ol className={ui.stack}>
      {acts.map((act) => (
        <li key={`${act.kind}-${act.at}`} className={`${ui.card} ${ui.stackTight}`}>
          <h3>
            {words.kinds[act.kind]}
            {act.subject && ` : ${act.subject}`}
          </h3>
          <p className={ui.hint}>
            <time dateTime={act.at}>{format.moment(act.at)}</time>
            {act.by && `, ${words.by(act.by)}`}
          </p>
          {act.reason && <p className={ui.quote}>{act.reason}</p>}
          <Changes changes={act.changes} />
        </li>
      ))}
    </ol>
  );
}
