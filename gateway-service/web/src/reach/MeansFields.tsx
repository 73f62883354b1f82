import type { ReachCount } from '../api/types';
import { useFindingMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { DrivenField } from './DrivenField';
import { LIMITS, MODES, withLimit, type Means, type Mode } from './means';
import styles from './MeansFields.module.css';

interface Props {
  means: Means;
  /** What each choice would give. */
  counts: readonly ReachCount[];
  disabled: boolean;
  /** Where ways are drawn, being driven to a stop is not among them. */
  drawn?: boolean;
  onChange: (means: Means) => void;
}

type WholeWay = Exclude<Mode, 'DRIVEN_TO_STOP'>;

const WHOLE_WAY = MODES.filter((mode): mode is WholeWay => mode !== 'DRIVEN_TO_STOP');

/** "By the means I have": so many minutes on foot, by bicycle, by bus. */
export function MeansFields({ means, counts, disabled, drawn = false, onChange }: Props) {
  const t = useFindingMessages();
  return (
    <fieldset className={styles.means} disabled={disabled}>
      <legend>{t.reach.means}</legend>
      <div className={styles.fields}>
        {WHOLE_WAY.map((mode) => (
          <Field key={mode} label={t.reach.by[mode]} hint={hint(mode)}>
            {(control) => (
              <select
                {...control}
                value={means[mode] ?? ''}
                onChange={(event) =>
                  onChange(withLimit(means, mode, Number(event.target.value) || undefined))
                }
              >
                <option value="">{t.reach.not}</option>
                {LIMITS.map((limit) => (
                  <option key={limit} value={limit}>
                    {t.reach.atMost(limit)}
                    {option(mode, limit)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
        {!drawn && (
          <DrivenField
            value={means.DRIVEN_TO_STOP}
            onChange={(minutes) => onChange(withLimit(means, 'DRIVEN_TO_STOP', minutes))}
          />
        )}
      </div>
      {disabled && <p className={styles.ask}>{t.reach.needsOrigin}</p>}
    </fieldset>
  );

  function option(mode: Mode, limit: number): string {
    const found = counts.find((count) => count.mode === mode && count.maxMinutes === limit);
    return found ? ` (${found.count})` : '';
  }

  /** What the next longer limit would add to what is found. */
  function hint(mode: WholeWay): string | undefined {
    const now = means[mode] ?? 0;
    if (mode === 'DRIVEN') return t.reach.drivenHint;
    const next = counts.find((count) => count.mode === mode && count.maxMinutes > now && count.adds > 0);
    return next && t.reach.adds[mode](next.adds, next.maxMinutes);
  }
}
