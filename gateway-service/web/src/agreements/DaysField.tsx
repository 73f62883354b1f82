import type { AgreementDay } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import type { IsoWeek } from '../time/isoWeek';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { DayHours } from './DayHours';
import { DayPattern } from './DayPattern';
import { datesOf, hoursOf, usualDay, weekOfDate } from './hours';

interface Props {
  week: IsoWeek;
  /** Those of the place, where the week is shared by several companies; empty for the whole week. */
  only: readonly string[];
  /** Whether it may be longer than a week. */
  long: boolean;
  days: readonly AgreementDay[];
  onChange: (days: AgreementDay[]) => void;
  /** What is wrong with one time of one day, by its field. */
  errorOf: (date: string, field: keyof AgreementDay) => string | undefined;
}

/** The hours of each day; a day without hours is a day at home. Of many weeks each is folded away under its sum. */
export function DaysField({ week, only, long, days, onChange, errorOf }: Props) {
  const t = useDeskMessages();
  const words = t.agreements.days;
  const format = useFormat();
  const first = days[0];
  const possible = (of: IsoWeek) =>
    only.length === 0 ? datesOf(of) : datesOf(of).filter((date) => only.includes(date));
  const weeks = [...new Set([week, ...days.map(({ date }) => weekOfDate(date))])].sort();
  const put = (changed: AgreementDay) =>
    onChange(days.map((day) => (day.date === changed.date ? changed : day)));
  const come = (date: string, comes: boolean) =>
    onChange(
      comes
        ? [...days, first ? { ...first, date } : usualDay(date)].sort((a, b) => a.date.localeCompare(b.date))
        : days.filter((day) => day.date !== date),
    );
  const daysOf = (of: IsoWeek) => days.filter(({ date }) => weekOfDate(date) === of);
  const inputs = (of: IsoWeek) =>
    [...new Set([...possible(of), ...daysOf(of).map(({ date }) => date)])].sort().map((date) => {
      const day = days.find((each) => each.date === date);
      return (
        <DayHours
          key={date}
          date={date}
          day={day}
          onCome={(comes) => come(date, comes)}
          onChange={put}
          errorOf={errorOf}
        >
          {day && day === first && days.length > 1 && (
            <div>
              <Button
                kind="quiet"
                onClick={() => onChange(days.map((each) => ({ ...first, date: each.date })))}
              >
                {words.copy(format.dates([date]))}
              </Button>
            </div>
          )}
        </DayHours>
      );
    });
  return (
    <fieldset className={ui.stackTight}>
      <legend className={ui.label}>{words.title}</legend>
      <p className={ui.hint}>{only.length === 0 ? words.hint : words.shared(format.dates(only))}</p>
      {!first && (
        <div>
          <Button kind="secondary" onClick={() => onChange(possible(week).map(usualDay))}>
            <Icon name="calendar" /> {words.propose}
          </Button>
        </div>
      )}
      {long && <DayPattern week={week} days={days} onFill={onChange} />}
      {weeks.length === 1
        ? inputs(week)
        : weeks.map((each) => (
            <details key={each}>
              <summary>
                {format.week(each)} :{' '}
                {words.weekSum(daysOf(each).length, format.number(hoursOf(daysOf(each))))}
              </summary>
              {inputs(each)}
            </details>
          ))}
      {first && (
        <p role="status">
          <strong>
            {weeks.length === 1
              ? words.total(format.number(hoursOf(days)))
              : words.totalOf(weeks.length, days.length, format.number(hoursOf(days)))}
          </strong>
        </p>
      )}
    </fieldset>
  );
}
