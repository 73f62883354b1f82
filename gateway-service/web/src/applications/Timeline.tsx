import type { Step } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './Timeline.module.css';

const ENDED_BADLY = ['DECLINED', 'WITHDRAWN', 'RELEASED', 'EXPIRED'];

/** What happened, oldest first. */
export function Timeline({ history }: { history: readonly Step[] }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <ol className={styles.timeline} aria-label={t.applications.history}>
      {history.map((step, index) => (
        <li
          key={`${step.status}-${step.at}`}
          className={ENDED_BADLY.includes(step.status) ? styles.ended : undefined}
          aria-current={index === history.length - 1 ? 'step' : undefined}
        >
          <span className={styles.mark}>
            <Icon name={ENDED_BADLY.includes(step.status) ? 'cross' : 'check'} size={14} />
          </span>
          <span>
            <strong>{t.status[step.status]}</strong>{' '}
            <span className={ui.hint}>
              {t.by[step.by]}, <time dateTime={step.at}>{format.moment(step.at)}</time>
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
