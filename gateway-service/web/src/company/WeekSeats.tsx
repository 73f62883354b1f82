import { useHolidayWeeks } from '../calendar/useHolidayWeeks';
import { useFormat, useDeskMessages } from '../i18n/language';
import { weeksOfSchoolYear } from '../time/isoWeek';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { MOST_SEATS } from './offerDraft';
import styles from './WeekSeats.module.css';

interface Line {
  week: string;
  seats: string;
}

interface Props {
  weeks: readonly Line[];
  error: string | undefined;
  onChange: (weeks: Line[]) => void;
}

/** So many places in each of the weeks that a company offers. */
export function WeekSeats({ weeks, error, onChange }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  const coming = weeksOfSchoolYear(new Date());
  const holidays = useHolidayWeeks();
  const taken = new Set(weeks.map(({ week }) => week));
  const change = (at: number, line: Partial<Line>) =>
    onChange(weeks.map((each, index) => (index === at ? { ...each, ...line } : each)));
  const free = coming.filter((week) => !taken.has(week));
  const later = free.filter((week) => week > (weeks.at(-1)?.week ?? ''));
  const next = later.find((week) => !holidays.has(week)) ?? later[0] ?? free[0];

  return (
    <fieldset className={ui.stackTight}>
      <legend className={styles.legend}>{t.company.form.weeks}</legend>
      <p className={ui.hint}>{t.company.form.weeksHint}</p>
      {weeks.map((line, index) => (
        <div key={index} className={styles.line}>
          <Field label={t.company.form.week}>
            {(control) => (
              <select
                {...control}
                value={line.week}
                onChange={(event) => change(index, { week: event.target.value })}
              >
                {[...new Set([line.week, ...coming])]
                  .sort()
                  .filter((week) => week === line.week || !taken.has(week))
                  .map((week) => (
                    <option key={week} value={week}>
                      {format.days(week)}
                      {holidays.has(week) && ` (${t.company.form.holiday})`}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <Field label={t.company.form.seats}>
            {(control) => (
              <input
                {...control}
                type="number"
                inputMode="numeric"
                min={1}
                max={MOST_SEATS}
                aria-invalid={error ? true : undefined}
                value={line.seats}
                onChange={(event) => change(index, { seats: event.target.value })}
              />
            )}
          </Field>
          <button
            type="button"
            className={styles.remove}
            aria-label={t.company.form.removeWeek(format.days(line.week))}
            onClick={() => onChange(weeks.filter((_, at) => at !== index))}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      {weeks.some(({ week }) => holidays.has(week)) && (
        <p className={ui.hint}>{t.company.form.holidayHint}</p>
      )}
      <FieldMessage error={error} />
      {next && weeks.length < coming.length && (
        <div>
          <Button kind="secondary" onClick={() => onChange([...weeks, { week: next, seats: '1' }])}>
            <Icon name="plus" /> {t.company.form.addWeek}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
