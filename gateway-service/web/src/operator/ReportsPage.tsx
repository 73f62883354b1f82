import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import type { Report } from '../api/types';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { Conversation } from '../conversation/Conversation';
import styles from '../conversation/Conversation.module.css';
import { reportedConversationQuery, reportsQuery, useSettle } from '../conversation/conversations';
import { OperatorTabs } from './OperatorTabs';

/** Messages that somebody found wrong, to read and to deal with. */
export default function ReportsPage() {
  const t = useMessages();
  const words = t.conversation.operator;
  const reports = useQuery(reportsQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={ui.soft}>{words.text}</p>
      <Answer of={reports}>
        {({ open, settled }) => (
          <>
            {open.length === 0 ? (
              <Empty title={words.emptyTitle} text={words.emptyText} />
            ) : (
              <section className={ui.stack}>
                <h2>{words.open}</h2>
                {open.map((report) => (
                  <ReportCard key={report.id} report={report} />
                ))}
              </section>
            )}
            {settled.length > 0 && (
              <section className={ui.stack}>
                <h2>{words.settled}</h2>
                {settled.map((report) => (
                  <ReportCard key={report.id} report={report} />
                ))}
              </section>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

function ReportCard({ report }: { report: Report }) {
  const t = useMessages();
  const words = t.conversation.operator;
  const format = useFormat();
  const [reading, setReading] = useState(false);
  const read = useQuery({ ...reportedConversationQuery(report.id), enabled: reading });
  return (
    <article className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <h3>{t.conversation.reasons[report.reason]}</h3>
        <p>
          {words.by[report.reporter]}, <time dateTime={report.madeAt}>{format.moment(report.madeAt)}</time>.{' '}
          {words.author[report.author]}.
        </p>
        <p className={ui.soft}>
          {report.companyName} · {report.offerTitle} · {format.placeWeeks(report)} · {report.schoolName}
        </p>
      </div>
      {report.settledAt && (
        <div>
          <p className={ui.hint}>{words.on(format.moment(report.settledAt))}</p>
          <p className={ui.quote}>{report.settlement}</p>
        </div>
      )}
      {!reading && (
        <div>
          <Button kind={report.settledAt ? 'secondary' : 'primary'} onClick={() => setReading(true)}>
            {words.read}
          </Button>
        </div>
      )}
      {reading && (
        <Answer of={read}>
          {(reported) => (
            <Conversation about={reported.conversation} reader="OPERATOR" marked={report.messageId} />
          )}
        </Answer>
      )}
      {reading && !report.settledAt && <SettleForm id={report.id} />}
    </article>
  );
}

function SettleForm({ id }: { id: string }) {
  const t = useMessages();
  const words = t.conversation.operator;
  const tell = useNotice();
  const settle = useSettle(id);
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({ settlement: text(words.needed) }),
    blank: { settlement: '' },
    sending: settle,
    tell: ({ settlement }) => settlement,
    onSent: () => tell(words.done),
  });
  return (
    <form className={ui.stackTight} noValidate onSubmit={submit}>
      <div className={styles.ready} role="group" aria-label={t.conversation.ready}>
        {words.presets.map((preset) => (
          <button key={preset} type="button" onClick={() => put('settlement', preset)}>
            {preset}
          </button>
        ))}
      </div>
      <Field label={words.settlement} error={error('settlement')}>
        {(control) => <textarea {...control} rows={3} maxLength={500} {...form.register('settlement')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={settle.isPending}>
          {words.settle}
        </Button>
      </div>
    </form>
  );
}
