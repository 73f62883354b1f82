import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, change } from '../api/client';
import type { Company } from '../api/types';
import { signingQuery } from '../company/team';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { spaced } from '../validation/siret';
import { OperatorTabs } from './OperatorTabs';
import { ReasonDialog } from './ReasonDialog';

const awaitingQuery = queryOptions({
  queryKey: ['companies', 'awaiting'],
  queryFn: () => body(api.GET('/api/companies', { params: { query: { status: 'AWAITING_VERIFICATION' } } })),
});

export default function OperatorPage() {
  const t = useDeskMessages();
  const companies = useQuery(awaitingQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={t.operator.title} />
      <OperatorTabs />
      <Answer of={companies}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.operator.emptyTitle} text={t.operator.emptyText} />
          ) : (
            <ul className={ui.grid}>
              {all.map((company) => (
                <li key={company.id}>
                  <CompanyToVerify company={company} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}

function useDecision(company: Company) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string | undefined) => {
      const params = { path: { id: company.id } };
      return change(() =>
        reason === undefined
          ? api.POST('/api/companies/{id}/verify', { params })
          : api.POST('/api/companies/{id}/reject', { params, body: { reason } }),
      );
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}

function CompanyToVerify({ company }: { company: Company }) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const decide = useDecision(company);
  const [asked, setAsked] = useState<'verify' | 'reject'>();
  const ask = (what: 'verify' | 'reject') => {
    decide.reset();
    setAsked(what);
  };
  const close = () => setAsked(undefined);
  const error = decide.isError && <Failure error={decide.error} />;
  return (
    <article className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <h2>{company.name}</h2>
        <p className={ui.soft}>
          {company.activity}
          {company.publicBody && ` · ${t.common.publicBody}`}
        </p>
      </div>
      <dl className={ui.facts}>
        <div>
          <dt>{t.company.siret}</dt>
          <dd>{spaced(company.siret)}</dd>
        </div>
        <div>
          <dt>{t.operator.registry.name}</dt>
          <dd>
            {company.registryName ?? (
              <span className={`${ui.badge} ${ui.act}`}>{t.operator.registry.unknown}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.operator.members}</dt>
          <dd>
            {company.contactEmail}
            {company.contactPhone && (
              <>
                <br />
                {company.contactPhone}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.company.workplaces}</dt>
          <dd>
            {company.workplaces.map((each) => `${each.address}, ${each.communeName}`).join(' ; ') || '…'}
          </dd>
        </div>
        <SigningFact companyId={company.id} />
      </dl>
      <p className={ui.hint}>{t.company.registered(format.day(company.registeredAt))}</p>
      <div className={ui.row}>
        <Button onClick={() => ask('verify')}>{t.operator.verify}</Button>
        <Button kind="secondary" onClick={() => ask('reject')}>
          {t.operator.reject}
        </Button>
      </div>
      {asked === 'verify' && (
        <Confirm
          title={t.operator.verifyAsk(company.name)}
          text={t.operator.verifyText}
          yes={t.operator.verifyYes}
          busy={decide.isPending}
          error={error}
          onClose={close}
          onYes={() => decide.mutate(undefined, { onSuccess: () => say(t.operator.verified(company.name)) })}
        />
      )}
      {asked === 'reject' && (
        <ReasonDialog
          title={t.operator.rejectAsk(company.name)}
          text={t.operator.rejectText}
          yes={t.operator.rejectYes}
          kind="danger"
          label={t.operator.reason}
          reasons={t.operator.reasons}
          needed={t.operator.reasonNeeded}
          most={500}
          busy={decide.isPending}
          error={error}
          onClose={close}
          onGiven={(reason) =>
            decide.mutate(reason, { onSuccess: () => say(t.operator.rejected(company.name)) })
          }
        />
      )}
    </article>
  );
}

function SigningFact({ companyId }: { companyId: string }) {
  const t = useDeskMessages();
  const signing = useQuery(signingQuery(companyId)).data;
  if (!signing) return null;
  return (
    <div>
      <dt>{t.signing.tab}</dt>
      <dd>
        {signing.signatories.length === 0 && <span className={ui.soft}>{t.signing.nobody}</span>}
        {signing.signatories.map(({ name, role, email }) => (
          <p key={email}>
            {name}, {role} ({email})
          </p>
        ))}
        {signing.delegate && (
          <p>
            {t.signing.delegate} : {signing.delegate.name}, {signing.delegate.role} ({signing.delegate.email})
          </p>
        )}
      </dd>
    </div>
  );
}
