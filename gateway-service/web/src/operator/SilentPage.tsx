import { useQuery } from '@tanstack/react-query';
import { useFormat, useDeskMessages } from '../i18n/language';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { OperatorTabs } from './OperatorTabs';
import { silentQuery } from './reading';

/** Whom to call: companies whose applicants waited in vain. */
export default function SilentPage() {
  const t = useDeskMessages();
  const words = t.operator.quiet;
  const format = useFormat();
  const companies = useQuery(silentQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={ui.soft}>{words.text}</p>
      <Answer of={companies}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <ul className={ui.grid}>
              {all.map((company) => (
                <li key={company.id} className={`${ui.card} ${ui.stackTight}`}>
                  <h2>{company.name}</h2>
                  <p>
                    <strong>{words.unanswered(company.unanswered)}</strong>{' '}
                    {words.since(format.day(company.since))}
                  </p>
                  {company.waiting > 0 && <p>{words.waiting(company.waiting)}</p>}
                  <p>
                    <a href={`mailto:${company.contactEmail}`}>{company.contactEmail}</a>
                  </p>
                  {company.contactPhone && (
                    <p>
                      <a href={`tel:${company.contactPhone.replace(/[^+\d]/g, '')}`}>
                        {company.contactPhone}
                      </a>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
