import type { ApplicationStatus } from '../api/types';
import { useMessages } from '../i18n/language';
import styles from './ui.module.css';

const TONE: Record<ApplicationStatus, string | undefined> = {
  SUBMITTED: styles.wait,
  SEEN: styles.wait,
  ACCEPTED: styles.act,
  CONFIRMED: styles.good,
  DECLINED: styles.bad,
  EXPIRED: undefined,
  WITHDRAWN: undefined,
  RELEASED: undefined,
};

export function StatusBadge({ status }: { status: ApplicationStatus }) {
  const t = useMessages();
  return <span className={`${styles.badge} ${TONE[status] ?? ''}`}>{t.status[status]}</span>;
}
