import type { InternshipView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';

/** Who, where and when. */
export function InternshipHead({ view, title }: { view: InternshipView; title: string }) {
  const t = useDeskMessages();
  const words = t.internships;
  const format = useFormat();
  return (
    <div className={ui.stackTight}>
      <PageTitle title={title} />
      <p>
        <strong>{view.studentName}</strong> · {words.at(view.companyName)}
      </p>
      <p className={ui.soft}>
        {words.list.dates(format.day(view.firstDay), format.day(view.lastDay))} · {view.workplace}
      </p>
    </div>
  );
}
