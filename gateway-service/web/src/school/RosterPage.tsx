import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body, change } from '../api/client';
import type { RosterImport, RosterPlan, SchoolRecord } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { useTerritory } from '../territory/territory';
import { Button, buttonLook } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { FileDrop } from './FileDrop';
import styles from './RosterPage.module.css';
import { SchoolFrame } from './SchoolFrame';

const undoableQuery = (id: string) =>
  queryOptions({
    queryKey: ['rosters', id],
    queryFn: () => body(api.GET('/api/schools/{id}/roster-imports', { params: { path: { id } } })),
  });

export default function RosterPage() {
  const t = useMessages();
  return (
    <SchoolFrame title={t.schoolDesk.roster.title}>
      {(school) =>
        school.role === 'PRINCIPAL' ? (
          <Roster key={school.id} school={school} />
        ) : (
          <p className={ui.notice}>{t.desk.headImports}</p>
        )
      }
    </SchoolFrame>
  );
}

function Roster({ school }: { school: SchoolRecord }) {
  const t = useMessages();
  const queries = useQueryClient();
  const [shown, setShown] = useState<RosterImport>();
  const preview = useMutation({
    mutationFn: (file: File) =>
      change(() =>
        api.POST('/api/schools/{id}/roster-imports', {
          params: { path: { id: school.id }, query: { fileName: file.name.slice(0, 200) } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: (whole) => whole,
        }),
      ),
    onSuccess: (made) => setShown(made),
  });
  const done = (after: RosterImport | undefined) => {
    setShown(after);
    void queries.invalidateQueries({ queryKey: ['rosters', school.id] });
    void queries.invalidateQueries({ queryKey: ['schools'] });
    void queries.invalidateQueries({ queryKey: ['students'] });
  };

  return (
    <>
      <p className={ui.prose}>{t.schoolDesk.roster.lead}</p>
      <Undo school={school} onDone={() => done(undefined)} />
      {preview.isError && <Failure error={preview.error} />}
      {shown?.plan && shown.state === 'PREVIEWED' ? (
        <Preview
          school={school}
          made={shown}
          plan={shown.plan}
          onChange={setShown}
          onDone={done}
          onLeave={() => setShown(undefined)}
        />
      ) : (
        <FileDrop
          label={preview.isPending ? t.schoolDesk.roster.reading : t.schoolDesk.roster.drop}
          hint={t.schoolDesk.roster.hint}
          accept=".csv,.txt,.tsv,.xlsx"
          busy={preview.isPending}
          onFile={(file) => preview.mutate(file)}
        />
      )}
    </>
  );
}

function Undo({ school, onDone }: { school: SchoolRecord; onDone: () => void }) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const last = useQuery(undoableQuery(school.id)).data?.[0];
  const undo = useMutation({
    mutationFn: (importId: string) =>
      change(() =>
        api.POST('/api/schools/{id}/roster-imports/{importId}/undo', {
          params: { path: { id: school.id, importId } },
        }),
      ),
    onSuccess: () => {
      say(t.schoolDesk.roster.undone);
      onDone();
    },
  });
  if (!last?.undoUntil) return null;
  return (
    <div className={`${ui.notice} ${ui.noticeGood}`}>
      <div className={ui.stackTight}>
        <p>{t.schoolDesk.roster.applied(last.fileName, format.moment(last.undoUntil))}</p>
        <div className={ui.row}>
          <Button kind="secondary" busy={undo.isPending} onClick={() => undo.mutate(last.id)}>
            {t.schoolDesk.roster.undo}
          </Button>
          <Link className={buttonLook('quiet')} to={`/etablissement/fiches?uai=${school.id}`}>
            {t.schoolDesk.roster.nextCards}
          </Link>
        </div>
        {undo.isError && <Failure error={undo.error} />}
      </div>
    </div>
  );
}

interface PreviewProps {
  school: SchoolRecord;
  made: RosterImport;
  plan: RosterPlan;
  onChange: (made: RosterImport) => void;
  onDone: (after: RosterImport) => void;
  onLeave: () => void;
}

function Preview({ school, made, plan, onChange, onDone, onLeave }: PreviewProps) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const programmes = useTerritory().data?.programmes ?? [];
  const [removeMissing, setRemoveMissing] = useState(false);
  const path = { id: school.id, importId: made.id };
  const choose = useMutation({
    mutationFn: (chosen: Record<string, string>) =>
      change(() =>
        api.PUT('/api/schools/{id}/roster-imports/{importId}/programmes', {
          params: { path },
          body: { programmes: chosen },
        }),
      ),
    onSuccess: (made) => onChange(made),
  });
  const apply = useMutation({
    mutationFn: () =>
      change(() =>
        api.POST('/api/schools/{id}/roster-imports/{importId}/apply', {
          params: { path },
          body: removeMissing ? { removeMissing: plan.missing.length } : {},
        }),
      ),
    onSuccess: (after) => {
      say(t.schoolDesk.roster.done(plan.created.length, plan.changed.length));
      onDone(after);
    },
  });
  const errors = plan.issues.filter((issue) => issue.severity === 'ERROR');
  const warnings = plan.issues.filter((issue) => issue.severity === 'WARNING');
  const nothing =
    plan.created.length === 0 && plan.changed.length === 0 && !(removeMissing && plan.missing.length > 0);

  return (
    <section className={ui.stack} aria-label={t.schoolDesk.roster.preview}>
      <h3>{t.schoolDesk.roster.previewOf(made.fileName)}</h3>
      <dl className={styles.counts}>
        <Count label={t.schoolDesk.roster.created} count={plan.created.length} tone={ui.good} />
        <Count label={t.schoolDesk.roster.changed} count={plan.changed.length} tone={ui.act} />
        <Count label={t.schoolDesk.roster.unchanged} count={plan.unchanged} />
        <Count label={t.schoolDesk.roster.leftOut} count={plan.leftOut} />
        <Count label={t.schoolDesk.roster.missing} count={plan.missing.length} tone={ui.wait} />
        <Count label={t.schoolDesk.roster.errors} count={errors.length} tone={errors.length ? ui.bad : ''} />
      </dl>
      <Issues title={t.schoolDesk.roster.errorsTitle} issues={errors} open />
      <Issues title={t.schoolDesk.roster.warningsTitle} issues={warnings} open={errors.length === 0} />
      {plan.newClasses.length > 0 && (
        <div className={ui.stackTight}>
          <h4>{t.schoolDesk.roster.newClasses}</h4>
          <p className={ui.hint}>{t.schoolDesk.roster.newClassesHint}</p>
          <ul className={ui.grid}>
            {plan.newClasses.map((each) => (
              <li key={each.name} className={`${ui.card} ${styles.newClass}`}>
                <label className={ui.label} htmlFor={`programme-${each.name}`}>
                  {each.name} <span className={ui.hint}>({t.school.count(each.students)})</span>
                </label>
                <select
                  id={`programme-${each.name}`}
                  className={ui.input}
                  value={each.programme ?? ''}
                  onChange={(event) => choose.mutate({ [each.name]: event.target.value })}
                >
                  <option value="">{t.schoolDesk.roster.noProgramme}</option>
                  {programmes.map((code) => (
                    <option key={code} value={code}>
                      {format.programme(code)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
          {choose.isError && <Failure error={choose.error} />}
        </div>
      )}
      <Names
        title={t.schoolDesk.roster.created}
        rows={plan.created.map((each) => ({
          key: String(each.line),
          name: `${each.lastName} ${each.firstName}`,
          more: `${each.className} · ${format.date(each.birthDate)}`,
        }))}
      />
      <Names
        title={t.schoolDesk.roster.changed}
        rows={plan.changed.map((each) => ({
          key: each.id,
          name: `${each.lastName} ${each.firstName}`,
          more: each.what
            .map((what) =>
              what === 'CLASS' ? `${each.classBefore} → ${each.className}` : t.schoolDesk.roster.fields[what],
            )
            .join(', '),
        }))}
      />
      {plan.missing.length > 0 && (
        <>
          <Names
            title={t.schoolDesk.roster.missing}
            rows={plan.missing.map((each) => ({
              key: each.id,
              name: `${each.lastName} ${each.firstName}`,
              more: each.className,
            }))}
          />
          <label className={ui.check}>
            <input
              type="checkbox"
              checked={removeMissing}
              onChange={(event) => setRemoveMissing(event.target.checked)}
            />
            <span>{t.schoolDesk.roster.remove(plan.missing.length)}</span>
          </label>
        </>
      )}
      {apply.isError && <Failure error={apply.error} />}
      {errors.length > 0 ? (
        <p className={`${ui.notice} ${ui.noticeBad}`}>{t.schoolDesk.roster.mustCorrect}</p>
      ) : (
        nothing && <p className={ui.notice}>{t.schoolDesk.roster.nothing}</p>
      )}
      <div className={ui.row}>
        {errors.length === 0 && !nothing && (
          <Button busy={apply.isPending || choose.isPending} onClick={() => apply.mutate()}>
            {apply.isPending ? t.schoolDesk.roster.applying : t.schoolDesk.roster.apply}
          </Button>
        )}
        <Button kind="secondary" onClick={onLeave}>
          {t.schoolDesk.roster.another}
        </Button>
      </div>
    </section>
  );
}

function Count({ label, count, tone }: { label: string; count: number; tone?: string | undefined }) {
  const format = useFormat();
  return (
    <div className={tone}>
      <dt>{label}</dt>
      <dd>{format.number(count)}</dd>
    </div>
  );
}

function Issues(props: { title: string; issues: RosterPlan['issues']; open: boolean }) {
  const t = useMessages();
  if (props.issues.length === 0) return null;
  return (
    <details className={ui.card} open={props.open}>
      <summary>
        {props.title} ({props.issues.length})
      </summary>
      <ul className={styles.list}>
        {props.issues.map((issue, index) => (
          <li key={index}>
            <strong>{t.schoolDesk.roster.line(issue.line)}</strong> {issue.text}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Names(props: { title: string; rows: readonly { key: string; name: string; more: string }[] }) {
  if (props.rows.length === 0) return null;
  return (
    <details className={ui.card}>
      <summary>
        {props.title} ({props.rows.length})
      </summary>
      <ul className={styles.list}>
        {props.rows.map((row) => (
          <li key={row.key}>
            <strong>{row.name}</strong> <span className={ui.soft}>{row.more}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
