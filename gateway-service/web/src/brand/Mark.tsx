import styles from './Mark.module.css';

/** The sign: two chevrons, a way in. */
export function Chevrons({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <g strokeWidth="5" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 7l8.5 9L6 25" className={styles.first} />
        <path d="M16.5 7 25 16l-8.5 9" className={styles.second} />
      </g>
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <Chevrons />
      <span>
        Stage<span className={styles.dash}>-</span>IN
      </span>
    </span>
  );
}
