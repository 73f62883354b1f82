import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useShellMessages } from '../i18n/language';
import { Button, type ButtonKind } from './Button';
import styles from './ui.module.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal on the browser's own dialog: it traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.stack}>
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

interface ConfirmProps {
  title: string;
  text: string;
  yes: string;
  kind?: ButtonKind;
  busy: boolean;
  error?: ReactNode;
  onYes: () => void;
  onClose: () => void;
  children?: ReactNode;
}

export function Confirm({ title, text, yes, kind, busy, error, onYes, onClose, children }: ConfirmProps) {
  const t = useShellMessages();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {children}
      {error}
      <div className={styles.dialogActions}>
        <Button kind="secondary" onClick={onClose}>
          {t.common.cancel}
        </Button>
        <Button kind={kind ?? 'primary'} busy={busy} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
