import { useId } from 'react';
import { Link } from 'react-router';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import styles from './ClassShares.module.css';
import type { StudentProgress } from './progress';

interface Props {
  classes: SchoolRecord['classes'];
  all: readonly StudentProgress[];
  /** Where a class alone is shown. */
  to: (classId: string) => string;
}

/** How many of each class have a place; the numbers stand beside the bars, for those who read. */
export function ClassShares({ classes, all, to }: Props) {
  const t = useDeskMessages();
  const title = useId();
  const shares = classes.map((each) => {
    const ofClass = all.filter(({ student }) => student.classId === each.id);
    return {
      ...each,
      total: ofClass.length,
      placed: ofClass.filter(({ state }) => state === 'placed').length,
    };
  });
  return (
    <figure className={styles.figure} aria-labelledby={title}>
      <figcaption id={title}>{t.school.shares.title}</figcaption>
      <ul>
        {shares
          .filter((each) => each.total > 0)
          .map((each) => (
            <li key={each.id} className={styles.row}>
              <Link to={to(each.id)}>{each.name}</Link>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className={styles.whole} width="100" height="10" />
                <rect className={styles.placed} width={(100 * each.placed) / each.total} height="10" />
              </svg>
              <span className={styles.number}>{t.school.shares.share(each.placed, each.total)}</span>
            </li>
          ))}
      </ul>
    </figure>
  );
}
