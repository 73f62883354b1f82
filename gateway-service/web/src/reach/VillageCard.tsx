import type { Village } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import styles from './CoverageGapsPage.module.css';

/** What is reached from one village, by which means, and why no more is. */
export function VillageCard({ village }: { village: Village }) {
  const t = useDeskMessages();
  return (
    <div className={`${ui.card} ${ui.stackTight}`}>
      <h3 className={styles.village}>{village.name}</h3>
      <p>
        <strong>{t.reach.map.offers(village.offers)}</strong>
      </p>
      <ul className={styles.modes}>
        {village.modes.map((by) => (
          <li key={by.mode}>
            {t.coverageGaps.by(t.reach.by[by.mode], by.offers)}
            {by.reason && (
              <span className={ui.soft}>
                {' '}
                {t.reach.reasons[by.reason]}
                {by.day && ` (${t.coverageGaps.only(t.reach.days[by.day])})`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
