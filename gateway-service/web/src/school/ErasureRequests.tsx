import { useQuery } from '@tanstack/react-query';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Decision } from '../personal/Decision';
import { schoolErasuresQuery } from '../personal/erasures';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

/** Requests for erasure that wait for the head. */
export function ErasureRequests({ schoolId }: { schoolId: string }) {
  const t = useDeskMessages();
  const words = t.personal.school;
  const format = useFormat();
  const asked = useQuery(schoolErasuresQuery(schoolId));
  if (asked.isError) return <Failure error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data?.length) return null;
  return (
    <section className={`${ui.card} ${ui.stack}`} data-screen-only>
      <div className={ui.stackTight}>
        <h3>{words.title}</h3>
        <p className={ui.prose}>{words.text}</p>
      </div>
      <ul className={ui.stack}>
        {asked.data.map(({ erasure, firstName, lastName, className }) => (
          <li key={erasure.id} className={ui.between}>
            <span>
              <strong>{words.line(`${firstName} ${lastName}`, className)}</strong>
              <br />
              <span className={ui.hint}>
                {words.on(words.by[erasure.askedBy], erasure.askedAt ? format.date(erasure.askedAt) : '')}
              </span>
            </span>
            <Decision id={erasure.id} who={`${firstName} ${lastName}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
