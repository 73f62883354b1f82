import { useQuery } from '@tanstack/react-query';
import { useFormat, useMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { Changes } from './Changes';
import { correctionsQuery } from './companies';

/** What the operator mended in what the company wrote. */
export function Corrections({ companyId }: { companyId: string }) {
  const t = useMessages();
  const words = t.directory;
  const format = useFormat();
  const corrections = useQuery(correctionsQuery(companyId)).data ?? [];
  if (corrections.length === 0) return null;
  return (
    <section className={ui.stack}>
      <h2>{words.corrections}</h2>
      <p className={ui.soft}>{words.correctionsText}</p>
      <ul className={ui.stack}>
        {corrections.map((correction) => (
          <li key={`${correction.kind}-${correction.at}`} className={`${ui.card} ${ui.stackTight}`}>
            <h3>{correction.subject ?? words.itself}</h3>
            <p className={ui.hint}>
              <time dateTime={correction.at}>{format.moment(correction.at)}</time>
            </p>
            <Changes changes={correction.changes} />
          </li>
        ))}
      </ul>
    </section>
  );
}
