import type { Finding } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';

/** What was found in an offer, what counts most first. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useDeskMessages();
  return (
    <ul className={ui.stackTight}>
      {[...findings]
        .sort((a, b) => Number(b.blocking) - Number(a.blocking))
        .map((finding) => (
          <li key={`${finding.kind} ${finding.field} ${finding.words}`}>
            <span className={`${ui.badge} ${finding.blocking ? ui.bad : ui.act}`}>
              {finding.blocking ? t.company.offerForm.blocking : t.company.offerForm.advice}
            </span>{' '}
            {finding.message}
          </li>
        ))}
    </ul>
  );
}
