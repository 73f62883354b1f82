import { useState } from 'react';
import type { DataPart } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import ui from '../ui/ui.module.css';
import { isTechnical, readable } from './meaning';
import styles from './personal.module.css';
import { Value } from './Value';

const AT_FIRST = 3;

/** One table's rows, each as a card of names and values. */
export function Part({ part, all }: { part: DataPart; all: boolean }) {
  const t = useDeskMessages();
  const [opened, setOpened] = useState(false);
  const title = t.personal.tables[part.name] ?? readable(part.name);
  const shown = all || opened ? part.rows : part.rows.slice(0, AT_FIRST);
  const hidden = part.rows.length - shown.length;
  return (
    <section className={ui.stackTight}>
      <h3>{title}</h3>
      <ul className={ui.stackTight}>
        {shown.map((row, at) => (
          <li key={at} className={styles.row}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div data-screen-only>
          <Button kind="quiet" aria-label={t.personal.moreOf(hidden, title)} onClick={() => setOpened(true)}>
            {t.personal.more(hidden)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Row({ row }: { row: Readonly<Record<string, unknown>> }) {
  const t = useDeskMessages();
  const told = Object.entries(row).filter(([key, value]) => !isTechnical(key) && value !== null);
  if (told.length === 0) return <p className={ui.soft}>{t.personal.numbers}</p>;
  return (
    <dl className={styles.values}>
      {told.map(([key, value]) => (
        <div key={key}>
          <dt>{t.personal.columns[key] ?? readable(key)}</dt>
          <dd>
            <Value column={key} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
