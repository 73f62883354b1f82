import { useDeskMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { WordsToRead } from './WordsToRead';

/** The words of all schools' students, for the operator. */
export default function OperatorWordsPage() {
  const t = useDeskMessages();
  return (
    <div className={ui.stack}>
      <PageTitle title={t.hosting.words.title} />
      <OperatorTabs />
      <WordsToRead schoolId="all" level={2} />
    </div>
  );
}
