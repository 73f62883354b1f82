import { useState } from 'react';
import type { AgreementDay } from '../api/types';
import { usePublicHolidays } from '../calendar/usePublicHolidays';
import { useDeskMessages, useFormat } from '../i18n/language';
import { plusWeeks, type IsoWeek } from '../time/isoWeek';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import styles from './Days.module.css';
import { datesOf, filled, usualDay, type Pattern } from './hours';

interface Props {
  week: IsoWeek;
  days: readonly AgreementDay[];
  onFill: (days: AgreementDay[]) => void;
}

const TIMES = ['start', 'breakStart', 'breakEnd', 'end'] as const;

/** The same hours on the same days of the week, over many weeks at once: every Monday from 9 to 17. */
export function DayPattern({ week, days, onFill }: Props) {
  const words = useDeskMessages().agreements.days;
  const format = useFormat();
  const free = usePublicHolidays();
  const [pattern, setPattern] = useState<Pattern>(() => {
    const first = days[0] ?? usualDay(datesOf(week)[0] ?? '');
    return {
      from: first.date,
      until: days.at(-1)?.date ?? datesOf(plusWeeks(week, 1))[4] ?? '',
      weekdays: [1, 2, 3, 4, 5],
      day: first,
    };
  });
  const [told, setTold] = useState('');
  const change = (part: Partial<Pattern>) => {
    setTold('');
    setPattern({ ...pattern, ...part });
  };
  // Names of the days of the week, as the calendar of the reader's language has them.
  const names = [...datesOf(week), nextDay(datesOf(week)[4] ?? '')];
  return (
    <details className={ui.card}>
      <summary>{words.pattern.title}</summary>
      <div className={ui.stackTight}>
        <div className={styles.times}>
          {(['from', 'until'] as const).map((field) => (
            <Field key={field} label={words.pattern[field]}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={pattern[field]}
                  onChange={(event) => change({ [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <fieldset>
          <legend className={ui.label}>{words.pattern.weekdays}</legend>
          <div className={ui.row}>
            {names.map((date, at) => (
              <label key={date} className={ui.check}>
                <input
                  type="checkbox"
                  checked={pattern.weekdays.includes(at + 1)}
                  onChange={(event) =>
                    change({
                      weekdays: event.target.checked
                        ? [...pattern.weekdays, at + 1]
                        : pattern.weekdays.filter((each) => each !== at + 1),
                    })
                  }
                />
                <span>{format.weekday(date)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className={styles.times}>
          {TIMES.map((field) => (
            <Field key={field} label={words[field]}>
              {(control) => (
                <input
                  {...control}
                  type="time"
                  value={(pattern.day[field] ?? '').slice(0, 5)}
                  onChange={(event) => change({ day: { ...pattern.day, [field]: event.target.value } })}
                />
              )}
            </Field>
          ))}
        </div>
        <div>
          <Button
            kind="secondary"
            onClick={() => {
              const next = filled(days, pattern, free);
              onFill(next);
              setTold(words.pattern.done(next.length));
            }}
          >
            {words.pattern.fill}
          </Button>
        </div>
        <p role="status">{told}</p>
      </div>
    </details>
  );
}

function nextDay(date: string): string {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
