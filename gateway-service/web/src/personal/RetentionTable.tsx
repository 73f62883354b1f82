import { useQueries, useQuery } from '@tanstack/react-query';
import { useLanguage, useDeskMessages } from '../i18n/language';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './personal.module.css';
import { gatewayRetentionQuery, retentionQuery, SERVICES } from './personalData';

/** What is kept, why and for how long, from the services that keep it. */
export function RetentionTable() {
  const t = useDeskMessages();
  const words = t.personal.retention;
  const { language } = useLanguage();
  const answers = useQueries({ queries: SERVICES.map((service) => retentionQuery(service, language)) });
  const sessions = useQuery(gatewayRetentionQuery(language));
  const kinds = [...answers, sessions].flatMap((answer) => answer.data ?? []);
  return (
    <section className={ui.stackTight}>
      <h2>{words.title}</h2>
      {answers.some((answer) => answer.isPending) && <Loading cards={1} />}
      {answers.map(
        (answer, at) =>
          answer.isError && (
            <div key={SERVICES[at]} className={ui.stackTight}>
              <p>{t.personal.missing(t.personal.services[SERVICES[at] ?? 'school-service'])}</p>
              <Failure error={answer.error} onRetry={() => void answer.refetch()} />
            </div>
          ),
      )}
      {sessions.isError && <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {kinds.length > 0 && (
        <table className={styles.table}>
          <caption className={ui.hidden}>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.purpose}</th>
              <th scope="col">{words.ground}</th>
              <th scope="col">{words.keep}</th>
              <th scope="col">{words.then}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind, at) => (
              <tr key={at}>
                <th scope="row">{kind.purpose}</th>
                <td data-label={words.ground}>{kind.ground}</td>
                <td data-label={words.keep}>{kind.keep}</td>
                <td data-label={words.then}>{words.thens[kind.then]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
