import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { Chevrons } from '../brand/Mark';
import { useShellMessages } from '../i18n/language';
import { Button } from './Button';
import { Icon } from './Icon';
import { problemWords } from './problemWords';
import styles from './ui.module.css';

/** The shape of what is coming, while it comes. */
export function Loading({ cards = 3, title = false }: { cards?: number; title?: boolean }) {
  const t = useShellMessages();
  return (
    <div className={styles.stack} role="status" aria-busy="true">
      <span className={styles.hidden}>{t.common.loading}</span>
      {title && <div className={`${styles.skeleton} ${styles.skeletonTitle}`} />}
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} className={`${styles.skeleton} ${styles.skeletonCard}`} />
      ))}
    </div>
  );
}

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <Chevrons size={44} />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useShellMessages();
  const reference = error instanceof Problem && error.status >= 500 ? error.correlationId : undefined;
  return (
    <div className={`${styles.notice} ${styles.noticeBad}`} role="alert">
      <Icon name="warn" />
      <div className={styles.stackTight}>
        <p>{problemWords(error, t)}</p>
        {reference && <p className={styles.small}>{t.errors.reference(reference)}</p>}
        {onRetry && (
          <div>
            <Button kind="secondary" onClick={onRetry}>
              {t.common.retry}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

export interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** One query's three faces: coming, refused, there. */
export function Answer<T>(props: { of: Asked<T>; loading?: ReactNode; children: (data: T) => ReactNode }) {
  const { data, error, refetch } = props.of;
  if (data !== undefined) return props.children(data);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return props.loading ?? <Loading />;
}
