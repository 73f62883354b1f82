import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CompanyFile } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { spaced } from '../validation/siret';
import { Acts } from './Acts';
import { CompanyForm, WorkplaceForm } from './CorrectionForms';
import { companyFileQuery, useStanding } from './directory';
import { OfferOnFile } from './OfferOnFile';
import { OperatorTabs } from './OperatorTabs';
import { ReasonDialog } from './ReasonDialog';
import { COMPANY_TONE } from './tones';

/** One company with all that the operator may know and do. */
export default function CompanyFilePage() {
  const { companyId = '' } = useParams();
  const file = useQuery({ ...companyFileQuery(companyId), retry: false });
  return (
    <PageAnswer of={file} cards={3}>
      {(found) => <File file={found} />}
    </PageAnswer>
  );
}

function File({ file }: { file: CompanyFile }) {
  const t = useDeskMessages();
  const words = t.directory;
  const { company } = file;
  return (
    <div className={ui.stack}>
      <PageTitle title={company.name} />
      <OperatorTabs />
      <p>
        <Link to="/operateur/entreprises">{words.backToAll}</Link>
      </p>
      <Standing file={file} />
      <Facts file={file} />
      <section className={ui.stack}>
        <h2>{t.company.workplaces}</h2>
        {company.workplaces.length === 0 && <p className={ui.soft}>{words.noWorkplace}</p>}
        <ul className={ui.grid}>
          {company.workplaces.map((workplace) => (
            <li key={workplace.id} className={`${ui.card} ${ui.stackTight}`}>
              <Workplace file={file} workplace={workplace} />
            </li>
          ))}
        </ul>
      </section>
      <section className={ui.stack}>
        <h2>{words.itsOffers}</h2>
        {file.offers.length === 0 && <p className={ui.soft}>{words.offers(0)}</p>}
        <ul className={ui.stack}>
          {file.offers.map((offer) => (
            <li key={offer.id}>
              <OfferOnFile offer={offer} company={company} />
            </li>
          ))}
        </ul>
      </section>
      <section className={ui.stack}>
        <h2>{words.acts}</h2>
        <Acts acts={file.acts} />
      </section>
    </div>
  );
}

/** Where it stands, and the one act that changes it. */
function Standing({ file }: { file: CompanyFile }) {
  const t = useDeskMessages();
  const words = t.directory;
  const { company } = file;
  const say = useNotice();
  const standing = useStanding(company);
  const [asked, setAsked] = useState<'suspend' | 'lift'>();
  const close = () => setAsked(undefined);
  const error = standing.isError && <Failure error={standing.error} />;
  const ask = (what: 'suspend' | 'lift') => {
    standing.reset();
    setAsked(what);
  };
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <p className={ui.row}>
          <span className={`${ui.badge} ${COMPANY_TONE[company.status] ?? ''}`}>
            {t.company.status[company.status]}
          </span>
          {company.paused && <span className={`${ui.badge} ${ui.wait}`}>{words.companyStates.PAUSED}</span>}
          {company.silent && <span className={`${ui.badge} ${ui.act}`}>{words.companyStates.SILENT}</span>}
        </p>
        {company.reason && <p>{t.company.reason(company.reason)}</p>}
        {company.status === 'SUSPENDED' && file.placesToCome > 0 && (
          <p>
            <strong>{words.placesStay(file.placesToCome)}</strong>
          </p>
        )}
      </div>
      <div className={ui.row}>
        {company.status === 'VERIFIED' && (
          <Button kind="danger" onClick={() => ask('suspend')}>
            {words.suspend}
          </Button>
        )}
        {company.status === 'SUSPENDED' && <Button onClick={() => ask('lift')}>{words.lift}</Button>}
        {company.status === 'AWAITING_VERIFICATION' && <Link to="/operateur">{words.toVerify}</Link>}
        {company.status === 'REJECTED' && (
          <Button kind="secondary" onClick={() => ask('lift')}>
            {words.acceptAfterAll}
          </Button>
        )}
      </div>
      {asked === 'suspend' && (
        <ReasonDialog
          title={words.suspendAsk(company.name)}
          text={
            file.placesToCome > 0
              ? `${words.suspendText} ${words.placesStay(file.placesToCome)}`
              : words.suspendText
          }
          yes={words.suspendYes}
          kind="danger"
          label={t.operator.reason}
          reasons={words.suspendReasons}
          needed={t.operator.reasonNeeded}
          most={500}
          busy={standing.isPending}
          error={error}
          onClose={close}
          onGiven={(reason) =>
            standing.mutate(reason, {
              onSuccess: () => {
                close();
                say(words.suspended(company.name));
              },
            })
          }
        />
      )}
      {asked === 'lift' && (
        <Confirm
          title={words.liftAsk(company.name)}
          text={words.liftText}
          yes={words.liftYes}
          busy={standing.isPending}
          error={error}
          onClose={close}
          onYes={() =>
            standing.mutate(undefined, {
              onSuccess: () => {
                close();
                say(words.lifted(company.name));
              },
            })
          }
        />
      )}
    </section>
  );
}

function Facts({ file }: { file: CompanyFile }) {
  const t = useDeskMessages();
  const words = t.directory;
  const format = useFormat();
  const { company, answers } = file;
  const [mending, setMending] = useState(false);
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <dl className={ui.facts}>
        <div>
          <dt>{t.company.activity}</dt>
          <dd>
            {company.activity}
            {company.publicBody && ` · ${t.common.publicBody}`}
          </dd>
        </div>
        <div>
          <dt>{t.company.siret}</dt>
          <dd>{spaced(company.siret)}</dd>
        </div>
        <div>
          <dt>{t.operator.registry.name}</dt>
          <dd>{company.registryName ?? t.operator.registry.unknown}</dd>
        </div>
        <div>
          <dt>{t.operator.members}</dt>
          <dd>
            <a href={`mailto:${company.contactEmail}`}>{company.contactEmail}</a>
            {company.contactPhone && <> · {company.contactPhone}</>}
          </dd>
        </div>
        <div>
          <dt>{words.team}</dt>
          <dd>{words.members(file.members)}</dd>
        </div>
        <div>
          <dt>{words.answers}</dt>
          <dd>
            {words.answered(answers.answered, answers.unanswered)}
            {answers.medianDays != null && ` · ${t.offer.answers.days(answers.medianDays)}`}
          </dd>
        </div>
        <div>
          <dt>{words.placesToCome}</dt>
          <dd>{words.places(file.placesToCome)}</dd>
        </div>
      </dl>
      <p className={ui.hint}>{t.company.registered(format.day(company.registeredAt))}</p>
      {mending ? (
        <CompanyForm company={company} onDone={() => setMending(false)} />
      ) : (
        <div>
          <Button kind="secondary" onClick={() => setMending(true)}>
            <Icon name="pen" size={18} /> {words.correctCompany}
          </Button>
        </div>
      )}
    </section>
  );
}

interface WorkplaceProps {
  file: CompanyFile;
  workplace: CompanyFile['company']['workplaces'][number];
}

function Workplace({ file, workplace }: WorkplaceProps) {
  const t = useDeskMessages();
  const [mending, setMending] = useState(false);
  return (
    <>
      <h3>{workplace.label}</h3>
      <p>
        {workplace.address}
        <br />
        <span className={ui.soft}>{workplace.communeName}</span>
      </p>
      {mending ? (
        <WorkplaceForm company={file.company} workplace={workplace} onDone={() => setMending(false)} />
      ) : (
        <div>
          <Button
            kind="secondary"
            aria-label={`${t.directory.correct} : ${workplace.label}`}
            onClick={() => setMending(true)}
          >
            <Icon name="pen" size={18} /> {t.directory.correct}
          </Button>
        </div>
      )}
    </>
  );
}
