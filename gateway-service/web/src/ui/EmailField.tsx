import type { ComponentProps, ReactNode } from 'react';
import { Field } from './Field';

interface Props extends ComponentProps<'input'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** One e-mail address. The browser offers the reader's own only where `autoComplete` says `email`. */
export function EmailField({ label, hint, error, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input type="email" autoComplete="off" maxLength={200} {...control} {...input} />}
    </Field>
  );
}
