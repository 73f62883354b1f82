import type { AgreementDay } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import styles from './Days.module.css';
import { shortTime } from './hours';

const TIMES = ['start', 'breakStart', 'breakEnd', 'end'] as const;

interface Props {
  date: string;
  /** Absent for a day at home. */
  day: AgreementDay | undefined;
  onCome: (comes: boolean) => void;
  onChange: (day: AgreementDay) => void;
  errorOf: (date: string, field: keyof AgreementDay) => string | undefined;
  children?: React.ReactNode;
}

/** One day: whether the student comes, and from when to when. */
export function DayHours({ date, day, onCome, onChange, errorOf, children }: Props) {
  const words = useDeskMessages().agreements.days;
  const name = useFormat().dates([date]);
  return (
    <div className={styles.day} role="group" aria-label={name}>
      <label className={ui.check}>
        <input
          type="checkbox"
          checked={day !== undefined}
          onChange={(event) => onCome(event.target.checked)}
        />
        <span>{words.present(name)}</span>
      </label>
      {day && (
        <div className={styles.times}>
          {TIMES.map((field) => (
            <Field key={field} label={words[field]} error={errorOf(date, field)}>
              {(control) => (
                <input
                  {...control}
                  type="time"
                  value={shortTime(day[field])}
                  onChange={(event) => onChange(changedDay(day, field, event.target.value))}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      {children}
    </div>
  );
}

/** A break that is taken away is not there, rather than empty. */
function changedDay(day: AgreementDay, field: keyof AgreementDay, value: string): AgreementDay {
  const { [field]: before, ...rest } = day;
  void before;
  const emptied = value === '' && (field === 'breakStart' || field === 'breakEnd');
  return (emptied ? rest : { ...rest, [field]: value }) as AgreementDay;
}
