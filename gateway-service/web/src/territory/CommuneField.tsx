import type { ReactNode } from 'react';
import { Combobox } from '../ui/Combobox';
import type { Choice } from '../ui/choices';
import { Field } from '../ui/Field';
import { useTerritory } from './territory';

interface Props {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Its code; empty for none. */
  value: string;
  onChange: (code: string) => void;
  /** Beside the name, where somebody writes an address. */
  postalCodes?: boolean;
  placeholder?: string;
  /** What can be chosen beside communes, above them. */
  first?: readonly Choice[];
}

/** One commune of the territory, found by its name or its postal code. */
export function CommuneField({
  value,
  onChange,
  postalCodes = false,
  placeholder,
  first = [],
  ...field
}: Props) {
  const communes = useTerritory().data?.communes ?? [];
  const choices = [...communes]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ code, name, postalCode }) => ({
      value: code,
      label: postalCodes ? `${name} (${postalCode})` : name,
      also: postalCode,
    }));
  return (
    <Field {...field}>
      {(control) => (
        <Combobox
          {...control}
          choices={[...first, ...choices]}
          value={value}
          onChange={onChange}
          {...(placeholder && { placeholder })}
        />
      )}
    </Field>
  );
}
