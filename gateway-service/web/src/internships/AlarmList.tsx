import { useState } from 'react';
import { Link } from 'react-router';
import type { AlarmDetail, AlarmRow } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useAlarm } from './internships';

/** Alarms, the open ones first; their words are fetched one by one, since who reads them is noted. */
export function AlarmList({ of }: { of: readonly AlarmRow[] }) {
  const t = useDeskMessages();
  const words = t.internships.alarms;
  if (of.length === 0) return <Empty title={words.emptyTitle} text={words.emptyText} />;
  return (
    <ul className={ui.stack}>
      {of.map((row) => (
        <li key={row.alarm.id} className={`${ui.card} ${ui.stack}`}>
          <Alarm row={row} />
        </li>
      ))}
    </ul>
  );
}

function Alarm({ row }: { row: AlarmRow }) {
  const t = useDeskMessages();
  const words = t.internships.alarms;
  const format = useFormat();
  const step = useAlarm(row.alarm.id);
  const { alarm } = step.data?.row ?? row;
  const kind = t.internships.alarm.kinds[alarm.kind];
  const about = row.studentName ? `${row.studentName}, ${row.companyName}` : row.companyName;
  return (
    <>
      <div className={ui.stackTight}>
        <h3>{kind}</h3>
        <p>
          {about} · {row.schoolName}
        </p>
        <p className={ui.row}>
          {alarm.closedAt ? (
            <span className={`${ui.badge} ${ui.good}`}>{words.closedAt(format.moment(alarm.closedAt))}</span>
          ) : (
            <span className={`${ui.badge} ${ui.bad}`}>{words.openSince(format.moment(alarm.raisedAt))}</span>
          )}
          <span>
            {alarm.takenAt ? words.takenBy(alarm.takenName ?? '') : !alarm.closedAt && words.nobody}
          </span>
        </p>
      </div>
      {step.isError && <Failure error={step.error} />}
      {step.data ? (
        <Read detail={step.data} step={step} />
      ) : (
        <p className={ui.row}>
          <Button
            kind="secondary"
            busy={step.isPending}
            aria-label={words.readOf(`${kind}, ${about}`)}
            onClick={() => step.mutate('read')}
          >
            {words.read}
          </Button>
          <span className={ui.hint}>{words.readNote}</span>
        </p>
      )}
    </>
  );
}

function Read({ detail, step }: { detail: AlarmDetail; step: ReturnType<typeof useAlarm> }) {
  const t = useDeskMessages();
  const words = t.internships.alarms;
  const say = useNotice();
  const [done, setDone] = useState('');
  const [tried, setTried] = useState(false);
  const { alarm } = detail.row;
  const saved = { onSuccess: () => say(words.saved) };
  return (
    <div className={ui.stack}>
      <p className={ui.quote}>{detail.words ?? words.wordless}</p>
      {detail.settlement && (
        <p>
          <strong>{words.done}</strong> : {detail.settlement}
        </p>
      )}
      {!detail.mayHandle && detail.schoolPhone && <p>{words.phone(detail.schoolPhone)}</p>}
      {detail.mayHandle && (
        <p>
          <Link to={`/stages/${alarm.agreementId}`}>{words.page}</Link>
        </p>
      )}
      {detail.mayHandle && !alarm.closedAt && (
        <>
          {!alarm.takenAt && (
            <div>
              <Button busy={step.isPending} onClick={() => step.mutate('take', saved)}>
                {words.take}
              </Button>
            </div>
          )}
          <Field label={words.done} error={tried && !done.trim() ? words.doneMissing : undefined}>
            {(control) => (
              <textarea
                {...control}
                className={ui.input}
                maxLength={1000}
                value={done}
                onChange={(event) => setDone(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button
              kind="secondary"
              busy={step.isPending}
              onClick={() => {
                setTried(true);
                if (done.trim()) step.mutate({ done: done.trim() }, saved);
              }}
            >
              {words.close}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
