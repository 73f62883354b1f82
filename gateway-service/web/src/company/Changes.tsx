import type { Correction } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import styles from './Changes.module.css';

/** What was written before, and what is written now. */
export function Changes({ changes }: { changes: Correction['changes'] }) {
  const t = useDeskMessages();
  const words = t.directory;
  const noteLabels: Partial<Record<string, { asked: string }>> = t.offer.notes;
  if (changes.length === 0) return null;
  return (
    <dl className={`${ui.facts} ${styles.changes}`}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{words.fields[field] ?? noteLabels[field]?.asked ?? field}</dt>
          <dd>
            <span className={ui.hint}>{words.was}</span> <del>{before || words.nothing}</del>
          </dd>
          <dd>
            <span className={ui.hint}>{words.is}</span> <ins>{after || words.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
