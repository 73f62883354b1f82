import { useId, useState, type ReactNode } from 'react';
import type { ButtonKind } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field, FieldMessage } from '../ui/Field';
import ui from '../ui/ui.module.css';

interface Props {
  title: string;
  text: string;
  yes: string;
  kind?: ButtonKind;
  label: string;
  /** Ready ones to choose from, to be adapted. */
  reasons: readonly string[];
  /** What is said where none is given. */
  needed: string;
  most: number;
  busy: boolean;
  error: ReactNode;
  onClose: () => void;
  onGiven: (reason: string) => void;
}

/** Asks for the reason that the other side will read. */
export function ReasonDialog({ label, reasons, needed, most, onGiven, ...confirm }: Props) {
  const group = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Confirm
      {...confirm}
      onYes={() => {
        setTried(true);
        if (reason.trim()) onGiven(reason.trim());
      }}
    >
      <fieldset className={ui.stackTight}>
        <legend className={ui.hidden}>{label}</legend>
        {reasons.map((preset) => (
          <label key={preset} className={ui.choice}>
            <input type="radio" name={group} checked={reason === preset} onChange={() => setReason(preset)} />
            <span>{preset}</span>
          </label>
        ))}
      </fieldset>
      <Field label={label}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={most}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div role="alert">
        <FieldMessage error={tried && !reason.trim() ? needed : undefined} />
      </div>
    </Confirm>
  );
}
