import type { Ref } from 'react';
import { useDeskMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { digitsOf, isSiret, spaced } from '../validation/siret';
import styles from './SiretField.module.css';

interface Props {
  value: string;
  error?: string | undefined;
  onChange: (digits: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A SIRET is checked as it is typed; nothing is called wrong before all fourteen digits are there. */
export function SiretField({ value, error, onChange, ref }: Props) {
  const t = useDeskMessages();
  const missing = 14 - value.length;
  const ok = isSiret(value);
  const wrong = missing < 0 ? t.company.siretLong : missing === 0 && !ok ? t.company.siretBad : undefined;
  return (
    <Field
      label={t.company.siret}
      error={wrong ?? error}
      hint={
        <span aria-live="polite">
          {ok ? (
            <span className={styles.ok}>
              <Icon name="check" size={16} /> {t.company.siretOk}
            </span>
          ) : value.length > 0 && missing > 0 ? (
            t.company.siretProgress(missing)
          ) : (
            t.company.siretHint
          )}
        </span>
      }
    >
      {(control) => (
        <input
          {...control}
          ref={ref}
          inputMode="numeric"
          autoComplete="off"
          value={missing < 0 ? value : spaced(value)}
          onChange={(event) => onChange(digitsOf(event.target.value).slice(0, 20))}
        />
      )}
    </Field>
  );
}
