import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Company, Hosted as Internship } from '../api/types';
import { engagementQuery, useOfferState } from '../company/companies';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { hostedQuery } from './feedback';

/** Thanks to a company after the last day, what it can show, and the way to do it again. Nothing before. */
export function Hosted({ company }: { company: Company }) {
  const t = useDeskMessages();
  const format = useFormat();
  const words = t.hosting.thanks;
  const hosted = useQuery(hostedQuery(company.id)).data ?? [];
  const engagement = useQuery(engagementQuery(company.id)).data;
  const ended = hosted.filter((each) => each.ended);
  const under = hosted.filter((each) => !each.ended);
  const offers = [...new Set(ended.flatMap((each) => each.offerId ?? []))];
  if (hosted.length === 0) return null;
  const years = (engagement?.years ?? []).filter((each) => each.hosted > 0);
  return (
    <section className={`${ui.notice} ${ui.noticeGood}`}>
      <Icon name="heart" />
      <div className={ui.stack}>
        {under.map((each) => (
          <p key={each.agreementId}>{words.under(each.studentName, format.dates([each.lastDay]))}</p>
        ))}
        {ended.length > 0 && (
          <>
            <div className={ui.stackTight}>
              <h2>{words.title}</h2>
              <p>{words.text(Math.max(ended.length, engagement?.studentsHosted ?? 0))}</p>
              <p className={ui.row}>
                <Link to={`/entreprises/${company.id}/engagement`}>{words.certificate}</Link>
                {years.map(({ year }) => (
                  <a key={year} href={`/api/companies/${company.id}/statements/${year}.pdf`}>
                    {words.statement(year)}
                  </a>
                ))}
              </p>
            </div>
            <ul className={ui.stackTight}>
              {ended.map((each) => (
                <li key={each.agreementId}>
                  <Ask of={each} />
                </li>
              ))}
            </ul>
            {offers.map((offer) => (
              <Again key={offer} companyId={company.id} offerId={offer} />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

function Ask({ of }: { of: Internship }) {
  const t = useDeskMessages();
  const words = t.hosting.thanks;
  return (
    <div className={ui.between}>
      <span>{words.ask(of.studentName)}</span>
      <Link
        className={buttonLook(of.given ? 'secondary' : 'primary')}
        to={`/stages/${of.agreementId}/bilan`}
        aria-label={`${of.given ? words.said : words.say} : ${of.studentName}`}
      >
        {of.given ? words.said : words.say}
      </Link>
    </div>
  );
}

function Again({ companyId, offerId }: { companyId: string; offerId: string }) {
  const t = useDeskMessages();
  const words = t.hosting.thanks;
  const say = useNotice();
  const navigate = useNavigate();
  const again = useOfferState('duplicate');
  return (
    <div className={ui.stackTight}>
      <div>
        <Button
          kind="secondary"
          busy={again.isPending}
          onClick={() =>
            again.mutate(offerId, {
              onSuccess: (draft) => {
                say(words.made);
                void navigate(`/entreprise/${companyId}/offres/${draft.id}`);
              },
            })
          }
        >
          <Icon name="calendar" size={18} /> {words.again}
        </Button>
      </div>
      <p className={ui.hint}>{words.againHint}</p>
      {again.isError && <Failure error={again.error} />}
    </div>
  );
}
