import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change } from '../api/client';
import type { RosterImport, RosterPlan, SchoolRecord } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './RosterPage.module.css';

interface Props {
  school: SchoolRecord;
  made: RosterImport;
  plan: RosterPlan;
  onChange: (made: RosterImport) => void;
  onDone: (after: RosterImport) => void;
  onLeave: () => void;
}

/** What a file would change, with where each of it stands in the file, before any of it counts. */
export function RosterPreview({ school, made, plan, onChange, onDone, onLeave }: Props) {
  const t = useDeskMessages();
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
      say(t.school.roster.done(plan.created.length, plan.changed.length));
      onDone(after);
    },
  });
  const setAside = byLine(plan.issues.filter((issue) => issue.severity === 'ERROR'));
  const details = byLine(plan.issues.filter((issue) => issue.severity === 'WARNING'));
  const nothing =
    plan.created.length === 0 && plan.changed.length === 0 && !(removeMissing && plan.missing.length > 0);
  const applyLabel =
    setAside.length === 0 ? t.school.roster.apply : t.school.roster.applyWithout(setAside.length);

  return (
    <section className={ui.stack} aria-label={t.school.roster.preview}>
      <h3 className={styles.file}>{t.school.roster.previewOf(made.fileName)}</h3>
      <dl className={styles.counts}>
        <Count label={t.school.roster.created} count={plan.created.length} tone={ui.good} />
        <Count label={t.school.roster.changed} count={plan.changed.length} tone={ui.act} />
        <Count label={t.school.roster.unchanged} count={plan.unchanged} />
        <Count label={t.school.roster.leftOut} count={plan.leftOut} />
        <Count label={t.school.roster.missing} count={plan.missing.length} tone={ui.wait} />
        <Count label={t.school.roster.errors} count={setAside.length} tone={setAside.length ? ui.bad : ''} />
      </dl>
      <Sheets sheets={plan.sheets} />
      <Lines title={t.school.roster.errorsTitle} hint={t.school.roster.errorsHint} lines={setAside} open />
      <Lines
        title={t.school.roster.warningsTitle}
        hint={t.school.roster.warningsHint}
        lines={details}
        open={setAside.length === 0}
      />
      {plan.newClasses.length > 0 && (
        <div className={ui.stackTight}>
          <h4>{t.school.roster.newClasses}</h4>
          <p className={ui.hint}>{t.school.roster.newClassesHint}</p>
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
                  <option value="">{t.school.roster.noProgramme}</option>
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
        title={t.school.roster.created}
        rows={plan.created.map((each) => ({
          key: placeKey(each),
          name: `${each.lastName} ${each.firstName}`,
          more: `${each.className} · ${format.date(each.birthDate)} · ${t.school.roster.place(each.sheet, each.line)}`,
        }))}
      />
      <Names
        title={t.school.roster.changed}
        open
        rows={plan.changed.map((each) => ({
          key: each.id,
          name: `${each.lastName} ${each.firstName}`,
          more: t.school.roster.place(each.sheet, each.line),
          below: <Differences what={each.what} />,
        }))}
      />
      {plan.missing.length > 0 && (
        <>
          <Names
            title={t.school.roster.missing}
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
            <span>{t.school.roster.remove(plan.missing.length)}</span>
          </label>
        </>
      )}
      {apply.isError && <Failure error={apply.error} />}
      {nothing && (
        <p className={ui.notice}>
          {setAside.length > 0 ? t.school.roster.nothingBut : t.school.roster.nothing}
        </p>
      )}
      <div className={ui.row}>
        {!nothing && (
          <Button busy={apply.isPending || choose.isPending} onClick={() => apply.mutate()}>
            {apply.isPending ? t.school.roster.applying : applyLabel}
          </Button>
        )}
        <Button kind="secondary" onClick={onLeave}>
          {t.school.roster.another}
        </Button>
      </div>
    </section>
  );
}

type Issue = RosterPlan['issues'][number];
type Place = Pick<Issue, 'sheet' | 'line'>;

const placeKey = (place: Place) => `${place.sheet ?? ''}|${place.line}`;

/** All that is said of one line together, in the order of the file. */
function byLine(issues: readonly Issue[]): Issue[][] {
  const lines = new Map<string, Issue[]>();
  for (const issue of issues) {
    const line = lines.get(placeKey(issue));
    if (line) line.push(issue);
    else lines.set(placeKey(issue), [issue]);
  }
  return [...lines.values()];
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

function Sheets({ sheets }: { sheets: RosterPlan['sheets'] }) {
  const t = useDeskMessages();
  if (sheets.length === 0) return null;
  const read = (sheet: RosterPlan['sheets'][number]) =>
    sheet.status === 'READ' || sheet.status === 'CLASS_BY_NAME';
  return (
    <details className={ui.card} open>
      <summary>
        {t.school.roster.sheets} ({sheets.filter(read).length}/{sheets.length})
      </summary>
      <ul className={styles.list}>
        {sheets.map((sheet, index) => (
          <li key={index}>
            <strong>{sheet.name}</strong>{' '}
            {read(sheet) && <span className={ui.soft}>({t.school.roster.lines(sheet.lines)})</span>}{' '}
            {sheet.text}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Lines(props: { title: string; hint: string; lines: readonly Issue[][]; open: boolean }) {
  const t = useDeskMessages();
  if (props.lines.length === 0) return null;
  return (
    <details className={ui.card} open={props.open}>
      <summary>
        {props.title} ({props.lines.length})
      </summary>
      <p className={ui.hint}>{props.hint}</p>
      <ul className={styles.list}>
        {props.lines.map((issues) => {
          const [first] = issues;
          if (!first) return null;
          return (
            <li key={placeKey(first)}>
              <strong>{t.school.roster.place(first.sheet, first.line)}</strong>
              {first.who && <span className={ui.soft}> · {first.who}</span>}
              <ul className={styles.reasons}>
                {issues.map((issue, index) => (
                  <li key={index}>{issue.text}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Differences({ what }: { what: RosterPlan['changed'][number]['what'] }) {
  const t = useDeskMessages();
  const format = useFormat();
  return (
    <ul className={styles.reasons}>
      {what.map((each) => {
        const shown = (value: string) => (each.field === 'BIRTH_DATE' ? format.date(value) : value);
        return (
          <li key={each.field}>
            {t.school.roster.fields[each.field]}
            {(each.before || each.after) && ' : '}
            {each.before && <del>{shown(each.before)}</del>}
            {each.before && each.after && (
              <>
                <span aria-hidden="true"> → </span>
                <span className={ui.hidden}> {t.school.roster.becomes} </span>
              </>
            )}
            {each.after && <ins>{shown(each.after)}</ins>}
          </li>
        );
      })}
    </ul>
  );
}

interface Row {
  key: string;
  name: string;
  more: string;
  below?: ReactNode;
}

function Names(props: { title: string; rows: readonly Row[]; open?: boolean }) {
  if (props.rows.length === 0) return null;
  return (
    <details className={ui.card} open={props.open}>
      <summary>
        {props.title} ({props.rows.length})
      </summary>
      <ul className={styles.list}>
        {props.rows.map((row) => (
          <li key={row.key}>
            <strong>{row.name}</strong> <span className={ui.soft}>{row.more}</span>
            {row.below}
          </li>
        ))}
      </ul>
    </details>
  );
}
