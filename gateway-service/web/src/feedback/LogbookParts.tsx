import type { Logbook, LogbookDay } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { DayText } from './DayText';
import styles from './logbook.module.css';

export function LogbookHead({ logbook }: { logbook: Logbook }) {
  const t = useMessages();
  const format = useFormat();
  const words = t.feedback.logbook;
  return (
    <div className={ui.stackTight}>
      <PageTitle title={logbook.mine ? words.title : words.titleOf(logbook.studentName ?? '')} />
      <p className={ui.soft}>
        {logbook.companyName} · {format.placeWeeks(logbook)}
      </p>
    </div>
  );
}

/** All that was written. */
export function LogbookDays({ days }: { days: readonly LogbookDay[] }) {
  const format = useFormat();
  return (
    <ol className={ui.stack}>
      {days.map((day) => (
        <li key={day.date} className={`${ui.card} ${ui.stackTight} ${styles.printed}`}>
          <h2>{format.dates([day.date])}</h2>
          <DayText day={day} />
        </li>
      ))}
    </ol>
  );
}
