import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, change } from '../api/client';
import type { CalendarWeek, SchoolRecord } from '../api/types';
import { schoolCalendarQuery } from '../calendar/schoolCalendar';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { SchoolFrame } from './SchoolFrame';
import styles from './WeeksPage.module.css';

export default function WeeksPage() {
  const t = useDeskMessages();
  const calendar = useQuery(schoolCalendarQuery);
  return (
    <SchoolFrame title={t.school.weeks.title}>
      {(school) => (
        <Answer of={calendar}>
          {(year) => <Weeks key={school.id} school={school} zone={year.zone} weeks={year.weeks} />}
        </Answer>
      )}
    </SchoolFrame>
  );
}

interface Props {
  school: SchoolRecord;
  zone: string;
  weeks: readonly CalendarWeek[];
}

function Weeks({ school, zone, weeks }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const queries = useQueryClient();
  const [classId, setClassId] = useState('');
  const [draft, setDraft] = useState<readonly string[]>();
  const [asked, setAsked] = useState(false);
  const mayChange = school.role === 'PRINCIPAL';
  const classes = school.classes.filter((each) => !classId || each.id === classId);
  const kept = weeks
    .map((each) => each.week)
    .filter((week) => classes.length > 0 && classes.every((each) => each.weeks.includes(week)));
  const chosen = draft ?? kept;
  const holidays = weeks.filter((each) => each.inHolidays && chosen.includes(each.week));

  const save = useMutation({
    mutationFn: async () => {
      for (const each of classes) {
        await change(() =>
          api.PUT('/api/schools/{id}/classes/{classId}/weeks', {
            params: { path: { id: school.id, classId: each.id } },
            body: { weeks: [...chosen], inHolidays: holidays.length > 0 },
          }),
        );
      }
    },
    onSuccess: () => {
      say(t.school.weeks.saved);
      setDraft(undefined);
    },
    onSettled: () => {
      setAsked(false);
      return queries.invalidateQueries({ queryKey: ['schools', 'mine'] });
    },
  });
  const toggle = (week: string) =>
    setDraft(chosen.includes(week) ? chosen.filter((each) => each !== week) : [...chosen, week]);

  if (school.classes.length === 0) return <p className={ui.card}>{t.school.noOneYet}</p>;
  return (
    <>
      <p className={ui.prose}>{t.school.weeks.lead(zone)}</p>
      <div className={ui.narrow}>
        <Field label={t.school.class}>
          {(control) => (
            <select
              {...control}
              value={classId}
              onChange={(event) => {
                setClassId(event.target.value);
                setDraft(undefined);
              }}
            >
              <option value="">{t.school.weeks.allClasses(school.classes.length)}</option>
              {school.classes.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <ul className={styles.legend}>
        <li className={styles.chosenKey}>{t.school.weeks.chosen}</li>
        <li className={styles.holidayKey}>{t.school.weeks.holiday}</li>
        <li className={styles.publicKey}>{t.school.weeks.publicHoliday}</li>
      </ul>
      <ol className={styles.strip} aria-label={t.school.weeks.strip}>
        {weeks.map((each) => (
          <li key={each.week}>
            <button
              type="button"
              className={each.inHolidays ? `${styles.week} ${styles.holiday}` : styles.week}
              aria-pressed={chosen.includes(each.week)}
              disabled={!mayChange || (each.begun && !kept.includes(each.week))}
              onClick={() => toggle(each.week)}
            >
              <span>{format.days(each.week)}</span>
              <small>
                {[
                  each.inHolidays ? t.school.weeks.holiday : '',
                  ...each.publicHolidays.map((day) => t.school.weeks.closed(format.day(day))),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ol>
      {save.isError && <Failure error={save.error} />}
      {mayChange && (
        <div className={ui.row}>
          <Button
            busy={save.isPending}
            disabled={!draft}
            onClick={() => {
              if (holidays.length > 0) setAsked(true);
              else save.mutate();
            }}
          >
            {t.common.save}
          </Button>
          {draft && (
            <Button kind="secondary" onClick={() => setDraft(undefined)}>
              {t.common.cancel}
            </Button>
          )}
        </div>
      )}
      <table className={styles.table}>
        <caption>{t.school.weeks.byClass}</caption>
        <tbody>
          {school.classes.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              <td>{each.weeks.map(format.days).join(' ; ') || t.school.weeks.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <Confirm
          title={t.school.weeks.holidayAsk}
          text={holidays.map((each) => format.days(each.week)).join(' ; ')}
          yes={t.school.weeks.holidayYes}
          busy={save.isPending}
          onClose={() => setAsked(false)}
          onYes={() => save.mutate()}
        />
      )}
    </>
  );
}
