import { useQueries } from '@tanstack/react-query';
import type { DeadLetter } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import styles from '../personal/personal.module.css';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { byConsumer, deadLettersQuery, SERVICES, useReplay, type ServiceName } from './deadLetters';

/** Events that a service could not take, and the button that hands them over again. Nothing of what stands in them. */
export default function DeadLettersPage() {
  const t = useDeskMessages();
  const words = t.operations;
  const answers = useQueries({ queries: SERVICES.map((service) => deadLettersQuery(service)) });
  const all = answers.every((answer) => answer.data?.length === 0);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={`${ui.soft} ${ui.prose}`}>{words.text}</p>
      {all && <Empty title={words.none} text={words.noneText} />}
      {SERVICES.map((service, at) => {
        const answer = answers[at];
        if (answer?.data?.length === 0) return null;
        return (
          <section key={service} className={ui.stackTight} aria-label={t.personal.operator.parts[service]}>
            <h2>{t.personal.operator.parts[service]}</h2>
            {answer?.isPending && <Loading cards={1} />}
            {answer?.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
            {byConsumer(answer?.data ?? []).map(([consumer, letters]) => (
              <Parked key={consumer} service={service} consumer={consumer} letters={letters} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Parked(props: { service: ServiceName; consumer: string; letters: readonly DeadLetter[] }) {
  const { service, consumer, letters } = props;
  const words = useDeskMessages().operations;
  const format = useFormat();
  const say = useNotice();
  const replay = useReplay(service, consumer);
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <div className={ui.between}>
        <h3>{consumer}</h3>
        <Button
          kind="secondary"
          aria-label={words.replayWho(consumer)}
          busy={replay.isPending}
          onClick={() =>
            replay.mutate(undefined, {
              onSuccess: ({ done, left, cause }) =>
                say(cause ? words.stopped(done, left, cause) : words.done(done)),
            })
          }
        >
          {words.replay}
        </Button>
      </div>
      {replay.isError && <Failure error={replay.error} />}
      <table className={styles.table}>
        <caption className={ui.hidden}>{consumer}</caption>
        <thead>
          <tr>
            <th scope="col">{words.type}</th>
            <th scope="col">{words.cause}</th>
            <th scope="col">{words.happened}</th>
            <th scope="col">{words.parked}</th>
            <th scope="col">{words.event}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.offset}>
              <th scope="row">{letter.eventType || words.noType}</th>
              <td data-label={words.cause}>{letter.cause}</td>
              <td data-label={words.happened}>
                {letter.happenedAt ? format.moment(letter.happenedAt) : words.unknown}
              </td>
              <td data-label={words.parked}>{format.moment(letter.parkedAt)}</td>
              <td data-label={words.event}>{letter.event || words.unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
