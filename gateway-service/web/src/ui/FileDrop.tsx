import { useId } from 'react';
import { Icon } from './Icon';
import ui from './ui.module.css';
import styles from './FileDrop.module.css';

interface Props {
  label: string;
  hint: string;
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** The browser's own file control, made large: a file can be dropped anywhere on it, or chosen. */
export function FileDrop({ label, hint, accept, busy, onFile }: Props) {
  const id = useId();
  return (
    <div className={styles.drop}>
      <label className={ui.label} htmlFor={id}>
        <Icon name="paper" size={32} />
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
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
