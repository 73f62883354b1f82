import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDeskMessages, useFormat } from '../i18n/language';
import { csvFile, download } from '../files/csv';
import { SchoolFrame } from '../school/SchoolFrame';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { InternshipList } from './InternshipList';
import { daysPresent, schoolInternshipsQuery } from './internships';
import { presenceRows } from './presenceRows';

/** The internships of a school, and the days present for the state's allowance. */
export default function SchoolInternshipsPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.internships.tab}>
      {(school) => (
        <>
          <List schoolId={school.id} />
          <Export schoolId={school.id} />
        </>
      )}
    </SchoolFrame>
  );
}

function List({ schoolId }: { schoolId: string }) {
  const t = useDeskMessages();
  const words = t.internships.list;
  const internships = useQuery(schoolInternshipsQuery(schoolId));
  return (
    <Answer of={internships}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={words.emptyTitle} text={words.emptyText} />
        ) : (
          <InternshipList of={all} />
        )
      }
    </Answer>
  );
}

function Export({ schoolId }: { schoolId: string }) {
  const t = useDeskMessages();
  const words = t.internships.export;
  const format = useFormat();
  const today = new Date().toISOString().slice(0, 10);
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const file = useMutation({ mutationFn: () => daysPresent(schoolId, from, to) });
  const get = () =>
    file.mutate(undefined, {
      onSuccess: (rows) => {
        if (rows.length > 0)
          download(
            `${schoolId}-${words.name}-${from}-${to}.csv`,
            csvFile(presenceRows(rows, words, format.number)),
          );
      },
    });
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      <div className={ui.row}>
        <Field label={words.from}>
          {(control) => (
            <input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
          )}
        </Field>
        <Field label={words.to}>
          {(control) => (
            <input {...control} type="date" value={to} onChange={(event) => setTo(event.target.value)} />
          )}
        </Field>
      </div>
      {file.isError && <Failure error={file.error} />}
      {file.data?.length === 0 && <p role="status">{words.empty}</p>}
      <div>
        <Button kind="secondary" busy={file.isPending} onClick={get}>
          {words.get}
        </Button>
      </div>
    </section>
  );
}
