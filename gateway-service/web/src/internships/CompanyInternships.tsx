import { useQuery } from '@tanstack/react-query';
import { useDeskMessages } from '../i18n/language';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import { InternshipList } from './InternshipList';
import { companyInternshipsQuery } from './internships';

/** The internships at a company that are not attested yet; nothing while there is none. */
export function CompanyInternships({ companyId }: { companyId: string }) {
  const t = useDeskMessages();
  const internships = useQuery(companyInternshipsQuery(companyId));
  return (
    <Answer of={internships}>
      {(all) => {
        const open = all.filter((row) => !row.attested);
        return open.length === 0 ? null : (
          <section className={ui.stack}>
            <h2>{t.internships.list.today}</h2>
            <InternshipList of={open} />
          </section>
        );
      }}
    </Answer>
  );
}
