import type { LogbookDay } from '../api/types';
import { useMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import styles from './logbook.module.css';
import { MoodFace } from './MoodFace';

/** A day as it was written. */
export function DayText({ day }: { day: LogbookDay }) {
  const t = useMessages();
  const words = t.feedback.logbook;
  const answers = day.answers.filter(({ text }) => text !== '');
  if (!day.mood && answers.length === 0) return <p className={ui.soft}>{words.nothing}</p>;
  return (
    <div className={ui.stackTight}>
      {day.mood && (
        <p className={ui.row}>
          <MoodFace mood={day.mood} size={24} /> <span>{words.moods[day.mood]}</span>
        </p>
      )}
      {answers.map(({ question, label, text }) => (
        <div key={question} className={styles.answer}>
          <p className={ui.soft}>{label}</p>
          <p className={ui.prose}>{text}</p>
        </div>
      ))}
    </div>
  );
}
