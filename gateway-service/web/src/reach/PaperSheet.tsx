import { useEffect, useRef, type ReactNode } from 'react';
import ui from '../ui/ui.module.css';
import styles from './PaperSheet.module.css';

/** How close it is set, and in how large letters: from comfortable to just readable. */
const SETTINGS = [
  { paper: 'loose', from: 10, to: 6.5 },
  { paper: 'dense', from: 8, to: 4 },
] as const;
const STEP_POINTS = 0.125;
/** A sheet of A4 between its margins, and a little less, since two roundings may differ. */
const HEIGHT_MM = 275;
const PIXELS_A_MM = 96 / 25.4;

/** Whatever it holds, it is printed on one page of A4, in letters as large as fit. */
export function PaperSheet({ children }: { children: ReactNode }) {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const sheet = page.current;
    if (!sheet) return;
    const fit = () => {
      // What is measured is what will be printed: the same rules hold on the screen as long as this stands there.
      for (const { paper, from, to } of SETTINGS) {
        sheet.dataset.paper = paper;
        for (let points = from; points >= to; points -= STEP_POINTS) {
          sheet.style.fontSize = `${points}pt`;
          if (sheet.offsetHeight <= HEIGHT_MM * PIXELS_A_MM) return;
        }
      }
    };
    const back = () => {
      delete sheet.dataset.paper;
      sheet.style.fontSize = '';
    };
    window.addEventListener('beforeprint', fit);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', fit);
      window.removeEventListener('afterprint', back);
    };
  }, []);
  return (
    <article ref={page} className={`${ui.stack} ${styles.page}`}>
      {children}
    </article>
  );
}
