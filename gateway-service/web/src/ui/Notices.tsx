import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Notices.module.css';

const NoticeContext = createContext<(text: string) => void>(() => undefined);

/** Says one short thing, on screen for a while and politely to screen readers. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState({ text: '', turn: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const say = useCallback((text: string) => {
    clearTimeout(timer.current);
    setNotice((last) => ({ text, turn: last.turn + 1 }));
    timer.current = setTimeout(() => setNotice((last) => ({ ...last, text: '' })), 8000);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <NoticeContext value={say}>
      {children}
      <div className={styles.place} role="status" aria-live="polite">
        {notice.text && (
          <p key={notice.turn} className={styles.notice}>
            <Icon name="in" size={18} /> {notice.text}
          </p>
        )}
      </div>
    </NoticeContext>
  );
}

export function useNotice(): (text: string) => void {
  return use(NoticeContext);
}
