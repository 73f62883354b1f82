import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { SchoolFrame } from '../school/SchoolFrame';
import { buttonLook } from '../ui/Button';
import { Answer, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { schoolAgreementsQuery } from './agreements';
import { printAddress } from './paper';

/** The frozen documents of several agreements as one file for the printer: nobody has read them by that. */
export default function PrintPage() {
  const t = useDeskMessages();
  const [params] = useSearchParams();
  const ids = (params.get('ids') ?? '').split(',').filter(Boolean);
  return (
    <SchoolFrame title={t.agreements.prints.title}>
      {(school) => (
        <>
          <p>
            <Link to={`/etablissement/conventions?uai=${school.id}`}>{t.agreements.many.toBoard}</Link>
          </p>
          <Copies school={school} ids={ids} />
        </>
      )}
    </SchoolFrame>
  );
}

function Copies({ school, ids }: { school: SchoolRecord; ids: readonly string[] }) {
  const t = useDeskMessages();
  const words = t.paper.prints;
  const format = useFormat();
  const agreements = useQuery(schoolAgreementsQuery(school.id));
  return (
    <Answer of={agreements} loading={<Loading cards={1} />}>
      {(all) => {
        const frozen = all.filter((row) => ids.includes(row.id) && row.version > 0);
        if (frozen.length === 0) return <p className={ui.card}>{t.agreements.prints.none}</p>;
        return (
          <div className={ui.stack}>
            <p className={ui.soft}>{words.lead}</p>
            <p>
              <a
                className={buttonLook()}
                href={printAddress(frozen.map(({ id }) => id))}
                target="_blank"
                rel="noreferrer"
              >
                {words.open(frozen.length)}
              </a>
            </p>
            <ul className={ui.bullets}>
              {frozen.map((row) => (
                <li key={row.id}>
                  {[
                    row.studentName ?? t.agreements.school.nameless,
                    row.companyName,
                    format.placeWeeks(row),
                    t.agreements.version(row.version),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Answer>
  );
}
