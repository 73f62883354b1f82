import { Children, useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import styles from './ui.module.css';

/** Links to the parts of a desk. On a phone their row is longer than the screen: the one that is open is in sight. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  const howMany = Children.toArray(children).length;
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname, howMany]);
  return (
    <nav ref={row} className={styles.tabs} aria-label={label} data-screen-only>
      {children}
    </nav>
  );
}
