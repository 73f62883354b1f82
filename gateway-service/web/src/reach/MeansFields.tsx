import type { ReachCount } from '../api/types';
import { useMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { LIMITS, MODES, withLimit, type Means, type Mode } from './means';
import styles from './MeansFields.module.css';

interface Props {
  means: Means;
  /** What each choice would give. */
  counts: readonly ReachCount[];
  disabled: boolean;
  onChange: (means: Means) => void;
}

/** "By the means I have": so many minutes on foot, by bicycle, by bus. */
export function MeansFields({ means, counts, disabled, onChange }: Props) {
  const t = useMessages();
  return (
    <fieldset className={styles.means} disabled={disabled}>
      <legend>{t.reach.means}</legend>
      <div className={styles.fields}>
        {MODES.map((mode) => (
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
      </div>
      {disabled && <p className={styles.ask}>{t.reach.needsOrigin}</p>}
    </fieldset>
  );

  function option(mode: Mode, limit: number): string {
    const found = counts.find((count) => count.mode === mode && count.maxMinutes === limit);
    return found ? ` (${found.count})` : '';
  }

  /** What the next longer limit would add to what is found. */
  function hint(mode: Mode): string | undefined {
    const now = means[mode] ?? 0;
    if (mode === 'DRIVEN') return t.reach.drivenHint;
    const next = counts.find((count) => count.mode === mode && count.maxMinutes > now && count.adds > 0);
    return next && t.reach.adds[mode](next.adds, next.maxMinutes);
  }
}
