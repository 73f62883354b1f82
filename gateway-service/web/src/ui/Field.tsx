import { useId, type ReactNode } from 'react';
import { useShellMessages } from '../i18n/language';
import { Icon } from './Icon';
import styles from './ui.module.css';

export interface ControlProps {
  id: string;
  className: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
}

/** A label, its control, a hint and an error that belong together, for the eye and for a screen reader. */
export function Field({ label, hint, error, optional = false, children }: Props) {
  const t = useShellMessages();
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.hint}>({t.common.optional})</span>}
      </label>
      {children({
        id,
        className: styles.input,
        'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      <FieldMessage id={errorId} error={error} />
    </div>
  );
}

export function FieldMessage({ id, error }: { id?: string | undefined; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className={styles.error}>
      <Icon name="warn" size={18} /> <span>{error}</span>
    </p>
  );
}
