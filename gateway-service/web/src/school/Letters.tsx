import { useQuery } from '@tanstack/react-query';
import { useFormat, useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { lettersQuery } from './desk';

/** What the school's staff have written to a class, by whom and when, the newest first. */
export function Letters({ schoolId, classId }: { schoolId: string; classId: string }) {
  const t = useDeskMessages();
  const format = useFormat();
  const letters = useQuery(lettersQuery(schoolId, classId)).data ?? [];
  const newest = letters[0];
  if (!newest) return null;
  const by = (letter: typeof newest) => t.school.letters.by(letter.author, format.moment(letter.writtenAt));
  return (
    <details>
      <summary>{t.school.letters.sent(letters.length, by(newest))}</summary>
      <ul className={ui.stack}>
        {letters.map((letter) => (
          <li key={letter.id} className={ui.stackTight}>
            <p className={ui.hint}>
              {by(letter)} · {letter.toGuardians ? t.school.letters.toGuardians : t.school.letters.toStudents}
            </p>
            <p className={`${ui.quote} ${ui.prose}`}>{letter.text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
