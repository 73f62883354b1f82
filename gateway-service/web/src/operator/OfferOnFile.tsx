import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import * as z from 'zod/mini';
import type { Company, CompanyFile } from '../api/types';
import { useHolidayWeeks } from '../calendar/useHolidayWeeks';
import { TradeSelect } from '../company/TradeSelect';
import { WeekPlanFields } from '../company/WeekPlanFields';
import { text } from '../forms/asked';
import { useFormat, useDeskMessages } from '../i18n/language';
import { NoteFacts } from '../offer/NoteFacts';
import { NoteFields } from '../offer/NoteFields';
import { eachNote, notesOf, writtenNotes } from '../offer/notes';
import { tradesQuery } from '../search/offers';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { CorrectionForm } from './CorrectionForms';
import { useCorrectOffer, useTakeDown } from './directory';
import { ReasonDialog } from './ReasonDialog';
import { OFFER_TONE } from './tones';

type Filed = CompanyFile['offers'][number];

interface Props {
  offer: Filed;
  company: Company;
}

/** One offer of the company that is open: read it, take it down, mend it. */
export function OfferOnFile({ offer, company }: Props) {
  const t = useDeskMessages();
  const words = t.directory;
  const format = useFormat();
  const say = useNotice();
  const { hash } = useLocation();
  const takeDown = useTakeDown(offer);
  const holidays = useHolidayWeeks();
  const [asked, setAsked] = useState(false);
  const [mending, setMending] = useState(false);
  const wanted = hash === `#${offer.id}`;
  useEffect(() => {
    if (wanted) document.getElementById(offer.id)?.scrollIntoView({ block: 'start' });
  }, [wanted, offer.id]);
  const workplace = company.workplaces.find((each) => each.id === offer.workplaceId);
  return (
    <article id={offer.id} className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <div>
          <span className={`${ui.badge} ${OFFER_TONE[offer.status] ?? ''}`}>
            {t.company.offerStatus[offer.status]}
          </span>
        </div>
        <h3>{offer.title}</h3>
        <p className={ui.soft}>
          {offer.tradeLabel ?? t.operator.review.inWords(offer.tradeWords ?? '')}
          {workplace && ` · ${workplace.label}, ${workplace.communeName}`} ·{' '}
          {offer.programmes.map(format.programme).join(', ')}
        </p>
        {offer.publishedAt && <p className={ui.hint}>{words.shownSince(format.day(offer.publishedAt))}</p>}
        {offer.returnReason && <p className={ui.quote}>{offer.returnReason}</p>}
      </div>
      <details>
        <summary>{words.read}</summary>
        <div className={ui.stack}>
          <p className={ui.prose}>{offer.description}</p>
          <dl className={ui.facts}>
            {offer.weekPlan.map((text, day) => (
              <div key={day}>
                <dt>{t.offer.days[day]}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div>
              <dt>{t.company.form.weeks}</dt>
              <dd>
                {offer.weeks.map(({ week, seats, given }) => (
                  <div key={week}>
                    {format.days(week)}
                    {holidays.has(week) && ` (${t.company.form.holiday})`} :{' '}
                    {t.company.seatsLeft(Math.max(0, seats - given), seats)}
                  </div>
                ))}
              </dd>
            </div>
            <div>
              <dt>{t.offer.day}</dt>
              <dd>
                {format.clock(offer.dayStart)} – {format.clock(offer.dayEnd)}
              </dd>
            </div>
            <NoteFacts offer={offer} />
          </dl>
        </div>
      </details>
      {mending ? (
        <OfferForm offer={offer} onDone={() => setMending(false)} />
      ) : (
        <div className={ui.row}>
          {offer.status !== 'DRAFT' && (
            <Button
              kind="secondary"
              aria-label={`${words.correct} : ${offer.title}`}
              onClick={() => setMending(true)}
            >
              <Icon name="pen" size={18} /> {words.correct}
            </Button>
          )}
          {offer.status === 'IN_REVIEW' && <Link to="/operateur/offres">{words.toRead}</Link>}
          {offer.status === 'PUBLISHED' && (
            <Button
              kind="danger"
              aria-label={`${words.takeDown} : ${offer.title}`}
              onClick={() => {
                takeDown.reset();
                setAsked(true);
              }}
            >
              {words.takeDown}
            </Button>
          )}
        </div>
      )}
      {asked && (
        <ReasonDialog
          title={words.takeDownAsk}
          text={words.takeDownText}
          yes={words.takeDownYes}
          kind="danger"
          label={t.operator.review.reason}
          reasons={t.operator.review.reasons}
          needed={t.operator.review.reasonNeeded}
          most={1000}
          busy={takeDown.isPending}
          error={takeDown.isError && <Failure error={takeDown.error} />}
          onClose={() => setAsked(false)}
          onGiven={(reason) =>
            takeDown.mutate(reason, {
              onSuccess: () => {
                setAsked(false);
                say(words.takenDown(offer.title));
              },
            })
          }
        />
      )}
    </article>
  );
}

function OfferForm({ offer, onDone }: { offer: Filed; onDone: () => void }) {
  const t = useDeskMessages();
  const trades = useQuery(tradesQuery).data ?? [];
  const [version] = useState(offer.version);
  const required = text(t.company.form.required);
  const correct = useCorrectOffer(offer.id);
  return (
    <CorrectionForm
      schema={z.object({
        title: required,
        tradeCode: required,
        description: required,
        weekPlan: z.array(required),
        ...eachNote(() => z.string()),
      })}
      blank={{
        title: offer.title,
        tradeCode: offer.tradeCode ?? '',
        description: offer.description,
        weekPlan: offer.weekPlan,
        ...notesOf(offer),
      }}
      correct={correct}
      tell={({ title, tradeCode, description, weekPlan, ...notes }) => ({
        version,
        title,
        tradeCode,
        description,
        ...(weekPlan.length > 0 && { weekPlan }),
        ...writtenNotes(notes),
      })}
      onDone={onDone}
    >
      {({ form, error, put }) => (
        <>
          <Field label={t.company.form.title} error={error('title')}>
            {(control) => <input {...control} maxLength={120} {...form.register('title')} />}
          </Field>
          <TradeSelect
            trades={trades}
            value={form.watch('tradeCode')}
            error={error('tradeCode')}
            onChange={(code) => put('tradeCode', code)}
          />
          <Field label={t.company.form.description} error={error('description')}>
            {(control) => (
              <textarea {...control} rows={6} maxLength={4000} {...form.register('description')} />
            )}
          </Field>
          <WeekPlanFields
            plan={form.watch('weekPlan')}
            error={error('weekPlan')}
            onChange={(plan) => put('weekPlan', plan)}
          />
          <NoteFields register={form.register} error={error} />
        </>
      )}
    </CorrectionForm>
  );
}
