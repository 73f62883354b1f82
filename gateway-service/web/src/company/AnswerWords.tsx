import type { Engagement } from '../api/types';
import { useFindingMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';

/** How fast and how often a company answers. */
export function AnswerWords({ answers }: { answers: NonNullable<Engagement['answers']> }) {
  const t = useFindingMessages();
  return (
    <p className={ui.row}>
      <Icon name="clock" size={18} />
      <span>
        <strong>{t.offer.answers.days(answers.medianDays)}</strong> {t.offer.answers.percent(answers.percent)}
      </span>
    </p>
  );
}
