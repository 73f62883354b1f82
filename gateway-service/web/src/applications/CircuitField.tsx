import { useFormat } from '../i18n/language';
import type { IsoWeek } from '../time/isoWeek';
import { FieldMessage } from '../ui/Field';
import ui from '../ui/ui.module.css';
import { CIRCUIT_DAYS, dateOf, type CircuitDay } from './circuit';

export interface CircuitWords {
  open: string;
  legend: string;
  hint: string;
  shared: string;
  missing: string;
}

interface Props {
  words: CircuitWords;
  week: IsoWeek;
  days: readonly CircuitDay[];
  /** Days that another company has. */
  taken: ReadonlyMap<CircuitDay, string>;
  error: string | undefined;
  onChange: (days: CircuitDay[]) => void;
}

/** The days at this company, where several companies share a week. Folded away as long as the week is one company's. */
export function CircuitField({ words, week, days, taken, error, onChange }: Props) {
  const format = useFormat();
  return (
    <details className={ui.card} open={taken.size > 0 || days.length > 0 || undefined}>
      <summary>{words.open}</summary>
      <fieldset className={ui.stackTight}>
        <legend className={ui.label}>{words.legend}</legend>
        <p className={ui.hint}>{taken.size > 0 ? words.shared : words.hint}</p>
        {CIRCUIT_DAYS.map((day) => {
          const other = taken.get(day);
          return (
            <label key={day} className={ui.choice}>
              <input
                type="checkbox"
                disabled={other !== undefined}
                checked={days.includes(day)}
                aria-invalid={(error !== undefined && other === undefined) || undefined}
                onChange={(event) =>
                  onChange(
                    CIRCUIT_DAYS.filter((each) =>
                      each === day ? event.target.checked : days.includes(each),
                    ),
                  )
                }
              />
              <span>
                {format.weekday(dateOf(week, day))}
                {other !== undefined && ` (${other})`}
              </span>
            </label>
          );
        })}
        <div role="alert">
          <FieldMessage error={error} />
        </div>
      </fieldset>
    </details>
  );
}
