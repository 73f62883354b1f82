import type { HTMLInputTypeAttribute } from 'react';
import type { AgreementField } from '../api/types';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';

interface Props {
  field: AgreementField;
  value: string;
  hint: string | undefined;
  error: string | undefined;
  onChange: (value: string) => void;
}

const LONGEST = 200;
const LONGEST_TEXT = 2000;

const TYPES: Partial<Record<AgreementField['kind'], HTMLInputTypeAttribute>> = {
  EMAIL: 'email',
  PHONE: 'tel',
  DATE: 'date',
};
/** Numbers are typed as text: a browser's number field loses a comma without a word. */
const KEYBOARDS: Partial<Record<AgreementField['kind'], 'numeric' | 'decimal'>> = {
  NUMBER: 'numeric',
  MONEY: 'decimal',
};

/** The browser's own control for a kind of field. Most are about somebody else: the browser fills in nothing. */
export function FieldControl({ field, value, hint, error, onChange }: Props) {
  return (
    <Field label={field.label} hint={hint} error={error} optional={!field.required}>
      {(control) =>
        field.kind === 'LONG_TEXT' ? (
          <textarea
            {...control}
            className={ui.input}
            maxLength={LONGEST_TEXT}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            type={TYPES[field.kind] ?? 'text'}
            inputMode={KEYBOARDS[field.kind]}
            autoComplete="off"
            maxLength={LONGEST}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
