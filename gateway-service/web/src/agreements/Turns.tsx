import type { AgreementTurn } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import ui from '../ui/ui.module.css';
import styles from './Turns.module.css';

/** Whose turn it is, for what, and since when. */
export function Turns({ of: turns, since }: { of: readonly AgreementTurn[]; since: string }) {
  const t = useDeskMessages();
  const format = useFormat();
  if (turns.length === 0) return null;
  return (
    <ul className={styles.turns}>
      {turns.map((turn) => (
        <li key={`${turn.party} ${turn.what}`}>
          {t.agreements.doing[turn.what](t.agreementCard.who[turn.party])}
        </li>
      ))}
      <li className={ui.hint}>{t.agreements.since(format.day(since))}</li>
    </ul>
  );
}
