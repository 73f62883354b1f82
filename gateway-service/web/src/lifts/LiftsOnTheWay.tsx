import { useQuery } from '@tanstack/react-query';
import { useFindingMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { LiftLine } from './LiftLine';
import { liftsQuery } from './lifts';
import styles from './lifts.module.css';

/** Lifts as one possible way; without any, nothing. They are asked for on the card of a confirmed place. */
export function LiftsOnTheWay({ offerId, week }: { offerId: string; week?: string }) {
  const t = useFindingMessages();
  const lifts = useQuery(liftsQuery(offerId)).data ?? [];
  if (lifts.length === 0) return null;
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{t.lifts.title}</h2>
      <p>{t.lifts.text}</p>
      <ul className={ui.stackTight}>
        {lifts.map((lift) => (
          <li key={lift.id} className={styles.line}>
            <Icon name="car" />
            <span>
              <LiftLine lift={lift} />
              {week && lift.fullWeeks.includes(week) && (
                <>
                  {' · '}
                  <strong>{t.lifts.full}</strong>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={ui.hint}>{t.lifts.after}</p>
    </section>
  );
}
