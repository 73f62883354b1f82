import { useQueries, useQuery } from '@tanstack/react-query';
import type { Erasure, Retention } from '../api/types';
import { useFormat, useLanguage, useDeskMessages } from '../i18n/language';
import { Decision } from '../personal/Decision';
import { allErasuresQuery } from '../personal/erasures';
import styles from '../personal/personal.module.css';
import { gatewayRetentionQuery, retentionQuery, runsQuery, SERVICES } from '../personal/personalData';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { OperatorTabs } from './OperatorTabs';

/** What is kept and what was erased of it, requests to decide, and who has confirmed which erasure. */
export default function DataPage() {
  const t = useDeskMessages();
  const words = t.personal.operator;
  const erasures = useQuery(allErasuresQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={ui.soft}>{words.text}</p>
      <Answer of={erasures}>
        {(all) => (
          <>
            <Requests asked={all.filter((one) => one.subject === 'ACCOUNT' && one.state === 'ASKED')} />
            <Ordered erasures={all.filter((one) => one.state === 'ORDERED' || one.state === 'DONE')} />
          </>
        )}
      </Answer>
      <Kept />
    </div>
  );
}

function Requests({ asked }: { asked: readonly Erasure[] }) {
  const t = useDeskMessages();
  const words = t.personal.operator;
  const format = useFormat();
  return (
    <section className={ui.stackTight}>
      <h2>{words.asked}</h2>
      {asked.length === 0 ? (
        <p className={ui.soft}>{words.askedNone}</p>
      ) : (
        <>
          <p className={ui.prose}>{words.askedText}</p>
          <ul className={ui.stackTight}>
            {asked.map((one) => (
              <li key={one.id} className={`${ui.card} ${ui.between}`}>
                <span>
                  <strong>{words.account}</strong> {one.id.slice(0, 8)}
                  <br />
                  <span className={ui.hint}>
                    {t.personal.school.on(
                      t.personal.school.by[one.askedBy],
                      one.askedAt ? format.date(one.askedAt) : '',
                    )}
                  </span>
                </span>
                <Decision id={one.id} who={`${words.account} ${one.id.slice(0, 8)}`} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Ordered({ erasures }: { erasures: readonly Erasure[] }) {
  const t = useDeskMessages();
  const words = t.personal.operator;
  const format = useFormat();
  const part = (service: string) => words.parts[service] ?? service;
  return (
    <section className={ui.stackTight}>
      <h2>{words.erasures}</h2>
      <p className={ui.prose}>{words.erasuresText}</p>
      {erasures.length === 0 && <p className={ui.soft}>{words.none}</p>}
      <ul className={ui.grid}>
        {erasures.map((one) => {
          const since = one.decidedAt ?? one.askedAt;
          return (
            <li key={one.id} className={`${ui.card} ${ui.stackTight}`}>
              <div className={ui.between}>
                <h3>
                  {one.subject === 'ACCOUNT' ? words.account : words.pupil} {one.id.slice(0, 8)}
                </h3>
                <span className={`${ui.badge} ${(one.state === 'DONE' ? ui.good : ui.wait) ?? ''}`}>
                  {words.states[one.state]}
                </span>
              </div>
              <p className={ui.hint}>
                {t.personal.school.on(t.personal.school.by[one.askedBy], since ? format.date(since) : '')}
              </p>
              {one.missing.length === 0 && (
                <p>
                  <strong>{words.allConfirmed(one.confirmations.length)}</strong>
                </p>
              )}
              <ul className={ui.stackTight}>
                {one.confirmations.map((said) => (
                  <li key={said.service}>
                    {words.confirmed(part(said.service), format.date(said.at), said.rows)}
                  </li>
                ))}
                {one.missing.map((service) => (
                  <li key={service}>
                    <strong>{words.missing(part(service), since ? format.date(since) : '')}</strong>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Kept() {
  const t = useDeskMessages();
  const words = t.personal.operator;
  const format = useFormat();
  const { language } = useLanguage();
  const kinds = useQueries({ queries: SERVICES.map((service) => retentionQuery(service, language)) });
  const runs = useQueries({ queries: SERVICES.map((service) => runsQuery(service)) });
  const sessions = useQuery(gatewayRetentionQuery(language));
  const run = (at: number, kind: string) => {
    const last = runs[at]?.data?.find((one) => one.kind === kind);
    return last?.ranAt ? words.run(format.moment(last.ranAt), last.rows, last.rowsInAll) : words.never;
  };
  return (
    <section className={ui.stackTight}>
      <h2>{words.retention}</h2>
      {SERVICES.map((service, at) => {
        const failed = [kinds[at], runs[at]].find((answer) => answer?.isError);
        return (
          <section key={service} className={ui.stackTight}>
            <h3>{words.parts[service]}</h3>
            {failed && (
              <Failure
                error={failed.error}
                onRetry={() => {
                  void kinds[at]?.refetch();
                  void runs[at]?.refetch();
                }}
              />
            )}
            {kinds[at]?.isPending && <Loading cards={1} />}
            {kinds[at]?.data && (
              <KindTable service={service} kinds={kinds[at].data} lastRun={(kind) => run(at, kind)} />
            )}
          </section>
        );
      })}
      <section className={ui.stackTight}>
        <h3>{words.parts['gateway-service']}</h3>
        {sessions.isError && <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />}
        {sessions.isPending && <Loading cards={1} />}
        {sessions.data && (
          <KindTable service="gateway-service" kinds={sessions.data} lastRun={() => words.always} />
        )}
      </section>
    </section>
  );
}

interface KindTableProps {
  service: string;
  kinds: readonly Retention[];
  lastRun: (kind: string) => string;
}

function KindTable({ service, kinds, lastRun }: KindTableProps) {
  const t = useDeskMessages();
  const words = t.personal.operator;
  return (
    <table className={styles.table}>
      <caption className={ui.hidden}>{words.parts[service]}</caption>
      <thead>
        <tr>
          <th scope="col">{t.personal.retention.purpose}</th>
          <th scope="col">{t.personal.retention.keep}</th>
          <th scope="col">{t.personal.retention.then}</th>
          <th scope="col">{words.lastRun}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind.kind}>
            <th scope="row">{kind.purpose}</th>
            <td data-label={t.personal.retention.keep}>{kind.keep}</td>
            <td data-label={t.personal.retention.then}>{t.personal.retention.thens[kind.then]}</td>
            <td data-label={words.lastRun}>{lastRun(kind.kind)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
