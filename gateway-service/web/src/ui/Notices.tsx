import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Notices.module.css';

const SHOWN_FOR = 8000;
const AT_ONCE = 3;

const NoticeContext = createContext<(text: string) => void>(() => undefined);

/**
 * Says short things, each on screen for a while and politely to screen readers. The news of a message does not push
 * aside what was just done: both stand, the newest last.
 */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly { text: string; turn: number }[]>([]);
  const turns = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  const say = useCallback((text: string) => {
    const turn = ++turns.current;
    setNotices((shown) => [...shown.filter((each) => each.text !== text), { text, turn }].slice(-AT_ONCE));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setNotices((shown) => shown.filter((each) => each.turn !== turn));
    }, SHOWN_FOR);
    timers.current.add(timer);
  }, []);
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach(clearTimeout);
  }, []);

  return (
    <NoticeContext value={say}>
      {children}
      <div className={styles.place} role="status" aria-live="polite" aria-atomic="false">
        {notices.map(({ text, turn }) => (
          <p key={turn} className={styles.notice}>
            <Icon name="in" size={18} /> {text}
          </p>
        ))}
      </div>
    </NoticeContext>
  );
}

export function useNotice(): (text: string) => void {
  return use(NoticeContext);
}
