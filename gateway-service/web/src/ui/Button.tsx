import type { ButtonHTMLAttributes } from 'react';
import styles from './ui.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/** The look of a button, for links that lead on. */
export function buttonLook(kind: ButtonKind = 'primary'): string {
  return `${styles.button} ${styles[kind]}`;
}

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  /** While true the button says so and ignores further presses; it keeps the focus. */
  busy?: boolean;
}

export function Button({ kind = 'primary', busy = false, type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonLook(kind)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
