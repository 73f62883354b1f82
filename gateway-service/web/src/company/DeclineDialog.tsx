import { useId, useState, type ReactNode } from 'react';
import { useDeskMessages } from '../i18n/language';
import { Confirm } from '../ui/Dialog';
import { Field, FieldMessage } from '../ui/Field';
import ui from '../ui/ui.module.css';

interface Props {
  busy: boolean;
  error: ReactNode;
  onClose: () => void;
  onDecline: (reason: string) => void;
}

/** A kind reason to begin with, and the company's own words. */
export function DeclineDialog({ busy, error, onClose, onDecline }: Props) {
  const t = useDeskMessages();
  const words = t.company.candidates;
  const name = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Confirm
      title={words.declineAsk}
      text={words.declineText}
      yes={words.declineYes}
      busy={busy}
      error={error}
      onClose={onClose}
      onYes={() => {
        setTried(true);
        if (reason.trim()) onDecline(reason.trim());
      }}
    >
      <fieldset className={ui.stackTight}>
        <legend className={ui.hidden}>{words.decline}</legend>
        {words.reasons.map((preset) => (
          <label key={preset} className={ui.choice}>
            <input type="radio" name={name} checked={reason === preset} onChange={() => setReason(preset)} />
            <span>{preset}</span>
          </label>
        ))}
      </fieldset>
      <Field label={words.ownReason} hint={words.maskHint}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div role="alert">
        <FieldMessage error={tried && !reason.trim() ? words.chooseReason : undefined} />
      </div>
    </Confirm>
  );
}
