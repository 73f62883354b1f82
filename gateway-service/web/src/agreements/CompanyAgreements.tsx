import { useQuery } from '@tanstack/react-query';
import type { AgreementRow } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { AgreementStanding } from './AgreementCard';
import { companyAgreementsQuery } from './agreements';
import { isAsked } from './standing';

/** The agreements of a company: what is asked of it first. */
export function CompanyAgreements({ companyId }: { companyId: string }) {
  const t = useDeskMessages();
  const words = t.agreements.company;
  const agreements = useQuery(companyAgreementsQuery(companyId));
  return (
    <Answer of={agreements}>
      {(all) => {
        if (all.length === 0) return <Empty title={words.emptyTitle} text={words.emptyText} />;
        const asked = all.filter(isAsked);
        const others = all.filter((row) => !isAsked(row));
        return (
          <div className={`${ui.stack} ${ui.narrow}`}>
            {asked.length > 0 && <Group title={words.asked} of={asked} />}
            {others.length > 0 && <Group title={words.others} of={others} />}
          </div>
        );
      }}
    </Answer>
  );
}

function Group({ title, of }: { title: string; of: readonly AgreementRow[] }) {
  const t = useDeskMessages();
  const format = useFormat();
  return (
    <section className={ui.stack}>
      <h2>{title}</h2>
      <ul className={ui.stack}>
        {of.map((row) => (
          <li key={row.id} className={`${ui.card} ${ui.stackTight}`}>
            <p>
              <strong>{row.studentName ?? t.company.candidates.card(format.programme(row.programme))}</strong>{' '}
              <span className={ui.soft}>{format.placeWeeks(row)}</span>
            </p>
            <AgreementStanding row={row} audience="ADULT" level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
