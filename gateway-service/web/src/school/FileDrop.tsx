import { useId, useState } from 'react';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './FileDrop.module.css';

interface Props {
  label: string;
  hint: string;
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A place to drop a file, or to choose one: the browser's own control, made large. */
export function FileDrop({ label, hint, accept, busy, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={over ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Icon name="paper" size={32} />
      <label className={ui.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        aria-busy={busy}
        onChange={(event) => {
          take(event.target.files);
          // The same file, corrected, can be chosen again.
          event.target.value = '';
        }}
      />
      <p id={`${id}-hint`} className={ui.hint}>
        {hint}
      </p>
    </div>
  );
}
