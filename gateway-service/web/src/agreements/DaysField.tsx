import type { AgreementDay } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import type { IsoWeek } from '../time/isoWeek';
import styles from './Days.module.css';
import { datesOf, hoursOf, shortTime, usualDay } from './hours';

interface Props {
  week: IsoWeek;
  days: readonly AgreementDay[];
  onChange: (days: AgreementDay[]) => void;
  /** What is wrong with one time of one day, by its field. */
  errorOf: (date: string, field: keyof AgreementDay) => string | undefined;
}

/** The hours of each day of the week; a day without hours is a day at home. */
export function DaysField({ week, days, onChange, errorOf }: Props) {
  const t = useDeskMessages();
  const words = t.agreements.days;
  const format = useFormat();
  const first = days[0];
  const dates = [...new Set([...datesOf(week), ...days.map(({ date }) => date)])].sort();
  const put = (changed: AgreementDay) =>
    onChange(days.map((day) => (day.date === changed.date ? changed : day)));
  const come = (date: string, comes: boolean) =>
    onChange(
      comes
        ? [...days, first ? { ...first, date } : usualDay(date)].sort((a, b) => a.date.localeCompare(b.date))
        : days.filter((day) => day.date !== date),
    );
  return (
    <fieldset className={ui.stackTight}>
      <legend className={ui.label}>{words.title}</legend>
      <p className={ui.hint}>{words.hint}</p>
      {!first && (
        <div>
          <Button kind="secondary" onClick={() => onChange(datesOf(week).map(usualDay))}>
            <Icon name="calendar" /> {words.propose}
          </Button>
        </div>
      )}
      {dates.map((date) => {
        const day = days.find((each) => each.date === date);
        const name = format.dates([date]);
        return (
          <div key={date} className={styles.day} role="group" aria-label={name}>
            <label className={ui.check}>
              <input
                type="checkbox"
                checked={day !== undefined}
                onChange={(event) => come(date, event.target.checked)}
              />
              <span>{words.present(name)}</span>
            </label>
            {day && (
              <div className={styles.times}>
                {(['start', 'breakStart', 'breakEnd', 'end'] as const).map((field) => (
                  <Field key={field} label={words[field]} error={errorOf(date, field)}>
                    {(control) => (
                      <input
                        {...control}
                        type="time"
                        value={shortTime(day[field])}
                        onChange={(event) => put(changedDay(day, field, event.target.value))}
                      />
                    )}
                  </Field>
                ))}
              </div>
            )}
            {day && day === first && days.length > 1 && (
              <div>
                <Button
                  kind="quiet"
                  onClick={() => onChange(days.map((each) => ({ ...first, date: each.date })))}
                >
                  {words.copy(name)}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      {first && (
        <p role="status">
          <strong>{words.total(format.number(hoursOf(days)))}</strong>
        </p>
      )}
    </fieldset>
  );
}

/** A break that is taken away is not there, rather than empty. */
function changedDay(day: AgreementDay, field: keyof AgreementDay, value: string): AgreementDay {
  const { [field]: before, ...rest } = day;
  void before;
  const emptied = value === '' && (field === 'breakStart' || field === 'breakEnd');
  return (emptied ? rest : { ...rest, [field]: value }) as AgreementDay;
}
