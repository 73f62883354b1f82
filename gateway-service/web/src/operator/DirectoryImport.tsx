import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, change } from '../api/client';
import { useDeskMessages } from '../i18n/language';
import { FileDrop } from '../ui/FileDrop';
import { Button } from '../ui/Button';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

/** The national directory's file: the territory's schools are taken, each line is answered. */
export function DirectoryImport({ onDone }: { onDone: () => void }) {
  const t = useDeskMessages();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (file: File) =>
      change(() =>
        api.POST('/api/schools/directory-imports', {
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: (whole) => whole,
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['schools'] }),
  });
  const report = send.data;
  const count = (outcome: string) => report?.rows.filter((row) => row.outcome === outcome).length ?? 0;
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{t.operator.schoolDirectory.title}</h2>
      {report ? (
        <div className={ui.stack} role="status">
          <p>
            <strong>
              {t.operator.schoolDirectory.done(count('ADDED'), count('CHANGED'), count('UNCHANGED'))}
            </strong>
          </p>
          <p className={ui.hint}>{t.operator.schoolDirectory.rest(report.elsewhere, report.notOurs)}</p>
          <ul className={ui.stackTight}>
            {report.rows
              .filter((row) => row.outcome !== 'UNCHANGED')
              .map((row) => (
                <li key={row.line}>
                  <span
                    className={`${ui.badge} ${row.outcome === 'WRONG' ? (ui.bad ?? '') : (ui.good ?? '')}`}
                  >
                    {t.operator.schoolDirectory.outcomes[row.outcome]}
                  </span>{' '}
                  <strong>{t.school.roster.place(undefined, row.line)}</strong> {row.text}
                </li>
              ))}
          </ul>
        </div>
      ) : (
        <FileDrop
          label={send.isPending ? t.school.roster.reading : t.operator.schoolDirectory.drop}
          hint={t.operator.schoolDirectory.hint}
          accept=".csv"
          busy={send.isPending}
          onFile={(file) => send.mutate(file)}
        />
      )}
      {send.isError && <Failure error={send.error} />}
      <div>
        <Button kind="secondary" onClick={onDone}>
          {t.common.close}
        </Button>
      </div>
    </section>
  );
}
