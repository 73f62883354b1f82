import type { ReactNode, Ref } from 'react';
import { Field } from './Field';

interface Props {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange: (email: string) => void;
  /** `email` for the reader's own address; the browser does not offer it for somebody else's. */
  autoComplete?: 'email' | 'off';
  ref?: Ref<HTMLInputElement>;
}

/** One e-mail address. */
export function EmailField({ value, onChange, autoComplete = 'off', ref, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          type="email"
          autoComplete={autoComplete}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
