import { useQuery } from '@tanstack/react-query';
import { useFormat, useMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { lettersQuery } from './desk';

/** What the school's staff have written to a class, by whom and when, the newest first. */
export function Letters({ schoolId, classId }: { schoolId: string; classId: string }) {
  const t = useMessages();
  const format = useFormat();
  const letters = useQuery(lettersQuery(schoolId, classId)).data ?? [];
  const newest = letters[0];
  if (!newest) return null;
  const by = (letter: typeof newest) => t.desk.letterBy(letter.author, format.moment(letter.writtenAt));
  return (
    <details>
      <summary>{t.desk.letters(letters.length, by(newest))}</summary>
      <ul className={ui.stack}>
        {letters.map((letter) => (
          <li key={letter.id} className={ui.stackTight}>
            <p className={ui.hint}>
              {by(letter)} · {letter.toGuardians ? t.desk.letterGuardians : t.desk.letterStudents}
            </p>
            <p className={`${ui.quote} ${ui.prose}`}>{letter.text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
