import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import type { Company } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Loading } from '../ui/states';
import { Tabs } from '../ui/Tabs';
import ui from '../ui/ui.module.css';
import { CompanyAgreements } from '../agreements/CompanyAgreements';
import { CompanyInternships } from '../internships/CompanyInternships';
import { Candidates } from './Candidates';
import { myCompaniesQuery } from './companies';
import { CompanyOffers } from './CompanyOffers';
import { CompanyOverview } from './CompanyOverview';
import { Signatories } from './Signatories';
import { Team } from './Team';

const PARTS = ['overview', 'offers', 'candidates', 'agreements', 'team', 'signing'] as const;
type Part = (typeof PARTS)[number];
const PATH: Record<Part, string> = {
  overview: '',
  offers: '/offres',
  candidates: '/candidatures',
  agreements: '/conventions',
  team: '/equipe',
  signing: '/signataires',
};

export default function CompanyPage({ part }: { part: Part }) {
  const t = useDeskMessages();
  const { companyId } = useParams();
  const companies = useQuery(myCompaniesQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={t.company.title} />
      <Answer of={companies}>
        {(all) => {
          const company = companyId ? all.find((each) => each.id === companyId) : all[0];
          if (company) return <Desk company={company} all={all} part={part} />;
          if (companyId) return companies.isFetching ? <Loading /> : <NotYours />;
          return (
            <Empty title={t.company.registerTitle} text={t.company.registerText}>
              <Link className={buttonLook()} to="/entreprise/nouvelle">
                {t.company.register}
              </Link>
            </Empty>
          );
        }}
      </Answer>
    </div>
  );
}

/** Whoever was removed from the team may still have its pages open, or their addresses. */
function NotYours() {
  const t = useDeskMessages();
  return (
    <Empty title={t.team.notYours.title} text={t.team.notYours.text}>
      <Link className={buttonLook('secondary')} to="/entreprise">
        {t.team.notYours.back}
      </Link>
    </Empty>
  );
}

function Desk({ company, all, part }: { company: Company; all: readonly Company[]; part: Part }) {
  const t = useDeskMessages();
  const navigate = useNavigate();
  const names = { ...t.company.tabs, agreements: t.agreements.tab, team: t.team.tab, signing: t.signing.tab };
  return (
    <>
      <div className={ui.between}>
        <p className={ui.row}>
          <Icon name="shop" size={24} />
          <strong>{company.name}</strong>
          <span className={ui.soft}>{company.activity}</span>
        </p>
        {all.length > 1 && (
          <Field label={t.company.switch}>
            {(control) => (
              <select
                {...control}
                value={company.id}
                onChange={(event) => void navigate(`/entreprise/${event.target.value}${PATH[part]}`)}
              >
                {all.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <Tabs label={t.company.title}>
        {PARTS.map((each) => (
          <Link
            key={each}
            to={`/entreprise/${company.id}${PATH[each]}`}
            aria-current={each === part ? 'page' : undefined}
          >
            {names[each]}
          </Link>
        ))}
      </Tabs>
      {(part === 'overview' || part === 'agreements') && <CompanyInternships companyId={company.id} />}
      {part === 'overview' && <CompanyOverview company={company} />}
      {part === 'offers' && <CompanyOffers company={company} />}
      {part === 'candidates' && <Candidates companyId={company.id} />}
      {part === 'agreements' && <CompanyAgreements companyId={company.id} />}
      {part === 'team' && <Team company={company} />}
      {part === 'signing' && <Signatories company={company} />}
    </>
  );
}
