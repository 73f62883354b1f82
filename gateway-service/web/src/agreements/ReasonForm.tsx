import { useState, type ReactNode } from 'react';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import { Button } from '../ui/Button';

interface Props {
  open: string;
  title: string;
  text: string;
  label: string;
  missing: string;
  yes: string;
  busy: boolean;
  error: ReactNode;
  /** Asked before the reason. */
  children?: ReactNode;
  onYes: (reason: string, done: () => void) => void;
}

const LONGEST = 500;

/** What ends an agreement is done for a reason, and asked twice. */
export function ReasonForm({ open, title, text, label, missing, yes, busy, error, children, onYes }: Props) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const close = () => {
    setAsked(false);
    setTried(false);
  };
  return (
    <div>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        {open}
      </Button>
      {asked && (
        <Confirm
          title={title}
          text={text}
          yes={yes}
          kind="danger"
          busy={busy}
          error={error}
          onClose={close}
          onYes={() => {
            setTried(true);
            if (reason.trim()) onYes(reason.trim(), close);
          }}
        >
          {children}
          <Field label={label} error={tried && !reason.trim() ? missing : undefined}>
            {(control) => (
              <textarea
                {...control}
                className={ui.input}
                maxLength={LONGEST}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </Confirm>
      )}
    </div>
  );
}
