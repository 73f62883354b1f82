import { useDeskMessages } from '../i18n/language';
import { SchoolFrame } from '../school/SchoolFrame';
import { WordsToRead } from './WordsToRead';

/** The words of a school's students, for its staff. */
export default function SchoolWordsPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.hosting.words.title}>
      {(school) => <WordsToRead schoolId={school.id} level={3} />}
    </SchoolFrame>
  );
}
