import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfferToRead } from '../api/types';
import { useHolidayWeeks } from '../calendar/useHolidayWeeks';
import { FindingList } from '../company/FindingList';
import { TradeSelect } from '../company/TradeSelect';
import { useFormat, useDeskMessages } from '../i18n/language';
import { NoteFacts } from '../offer/NoteFacts';
import { tradesQuery } from '../search/offers';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { OperatorTabs } from './OperatorTabs';
import { toReviewQuery, useReading } from './reading';
import { ReasonDialog } from './ReasonDialog';

export default function ReviewPage() {
  const t = useDeskMessages();
  const words = t.operator.review;
  const offers = useQuery(toReviewQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={ui.soft}>{words.text}</p>
      <Answer of={offers}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <ul className={ui.stack}>
              {all.map((offer) => (
                <li key={offer.id}>
                  <ToRead offer={offer} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}

function ToRead({ offer }: { offer: OfferToRead }) {
  const t = useDeskMessages();
  const words = t.operator.review;
  const format = useFormat();
  const say = useNotice();
  const reading = useReading(offer);
  const [asked, setAsked] = useState(false);
  const [tradeCode, setTrade] = useState(offer.tradeCode ?? '');
  const [tried, setTried] = useState(false);
  const holidays = useHolidayWeeks();
  const trades = useQuery({ ...tradesQuery, enabled: offer.tradeWords != null }).data ?? [];
  const failure = reading.isError && <Failure error={reading.error} />;
  return (
    <article className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <p className={ui.row}>
          {offer.late && <span className={`${ui.badge} ${ui.bad}`}>{words.late}</span>}
          {offer.shownBefore && <span className={`${ui.badge} ${ui.act}`}>{words.changed}</span>}
          {offer.companyStatus !== 'VERIFIED' && (
            <span className={`${ui.badge} ${ui.act}`}>{words.unverified}</span>
          )}
        </p>
        <h2>{offer.title}</h2>
        <p className={ui.soft}>
          {offer.companyName}
          {offer.tradeLabel && ` · ${offer.tradeLabel}`} · {offer.programmes.map(format.programme).join(', ')}
        </p>
        <p className={ui.hint}>
          {words.sent(format.moment(offer.submittedAt))}, {words.readBy(format.day(offer.readBy))}
        </p>
      </div>
      {offer.findings.length === 0 ? (
        <p className={ui.soft}>{words.nothing}</p>
      ) : (
        <section className={`${ui.notice} ${ui.noticeAct}`}>
          <div className={ui.stackTight}>
            <h3>{words.found}</h3>
            <FindingList findings={offer.findings} />
          </div>
        </section>
      )}
      <p className={ui.prose}>{offer.description}</p>
      {offer.weekPlan.length > 0 && (
        <dl className={ui.facts}>
          {offer.weekPlan.map((text, day) => (
            <div key={day}>
              <dt>{t.offer.days[day]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <dl className={ui.facts}>
        <div>
          <dt>{t.company.form.weeks}</dt>
          <dd>
            {offer.weeks.map(({ week, seats }) => (
              <div key={week}>
                {format.days(week)}
                {holidays.has(week) && ` (${t.company.form.holiday})`} : {t.search.seats(seats)}
              </div>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t.company.form.workplace}</dt>
          <dd>
            {offer.workplace.label}, {offer.workplace.address}, {offer.workplace.communeName}
          </dd>
        </div>
        <div>
          <dt>{t.offer.day}</dt>
          <dd>{words.hours(format.clock(offer.dayStart), format.clock(offer.dayEnd), offer.breakMinutes)}</dd>
        </div>
        <NoteFacts offer={offer} />
      </dl>
      {offer.tradeWords && (
        <section className={`${ui.card} ${ui.stackTight}`}>
          <h3>{words.inWords(offer.tradeWords)}</h3>
          <p className={ui.hint}>{words.mapHint}</p>
          <TradeSelect
            trades={trades}
            value={tradeCode}
            error={tried && !tradeCode ? words.mapNeeded : undefined}
            onChange={setTrade}
          />
        </section>
      )}
      {!asked && failure}
      <div className={ui.row}>
        <Button
          busy={reading.isPending && !asked}
          onClick={() => {
            setTried(true);
            if (offer.tradeWords && !tradeCode) return;
            reading.mutate(offer.tradeWords ? { tradeCode } : {}, {
              onSuccess: () => say(words.approved(offer.title)),
            });
          }}
        >
          {words.approve}
        </Button>
        <Button
          kind="secondary"
          onClick={() => {
            reading.reset();
            setAsked(true);
          }}
        >
          {words.return}
        </Button>
      </div>
      {asked && (
        <ReasonDialog
          title={words.returnAsk}
          text={words.returnText}
          yes={words.returnYes}
          label={words.reason}
          reasons={words.reasons}
          needed={words.reasonNeeded}
          most={1000}
          busy={reading.isPending}
          error={failure}
          onClose={() => setAsked(false)}
          onGiven={(reason) =>
            reading.mutate(
              { reason },
              {
                onSuccess: () => {
                  setAsked(false);
                  say(words.returned(offer.title));
                },
              },
            )
          }
        />
      )}
    </article>
  );
}
