import { useQuery } from '@tanstack/react-query';
import type { Correction } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { Changes } from './Changes';
import { correctionsQuery } from './companies';

const AT_ONCE = 3;

/** What the operator mended in what the company wrote; what is older opens when asked for. */
export function Corrections({ companyId }: { companyId: string }) {
  const words = useDeskMessages().directory;
  const corrections = useQuery(correctionsQuery(companyId)).data ?? [];
  if (corrections.length === 0) return null;
  const older = corrections.slice(AT_ONCE);
  return (
    <section className={ui.stack}>
      <h2>{words.corrections}</h2>
      <p className={ui.soft}>{words.correctionsText}</p>
      <Cards of={corrections.slice(0, AT_ONCE)} />
      {older.length > 0 && (
        <details>
          <summary>{words.olderCorrections(older.length)}</summary>
          <Cards of={older} />
        </details>
      )}
    </section>
  );
}

function Cards({ of }: { of: readonly Correction[] }) {
  const words = useDeskMessages().directory;
  const format = useFormat();
  return (
    <ul className={ui.grid}>
      {of.map((correction) => (
        <li key={`${correction.kind}-${correction.at}`} className={`${ui.card} ${ui.stackTight}`}>
          <h3>{correction.subject ?? words.itself}</h3>
          <p className={ui.hint}>
            <time dateTime={correction.at}>{format.moment(correction.at)}</time>
          </p>
          <Changes changes={correction.changes} />
        </li>
      ))}
    </ul>
  );
}
