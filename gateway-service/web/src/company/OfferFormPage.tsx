import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { focusFirstFault } from '../ui/focusFault';
import NotFound from '../ui/NotFound';
import { Problem } from '../api/problem';
import type { Company, OwnedOffer, Territory, Trade } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { tradesQuery } from '../search/offers';
import { useSession } from '../session/session';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { myCompaniesQuery, ownOffersQuery, useSaveOffer, weekPlanQuery } from './companies';
import { ACCESSIBILITIES, blankOffer, draftOf, faultsOf, formOf, type OfferFormField } from './offerDraft';
import { OfferFindings } from './OfferFindings';
import styles from './OfferFormPage.module.css';
import { ReserveFields } from './ReserveFields';
import { TradeFields } from './TradeFields';
import { WeekPlanFields } from './WeekPlanFields';
import { WeekSeats } from './WeekSeats';

/** `/nouvelle` begins a new offer, an id opens that one. */
export default function OfferFormPage() {
  const { companyId = '', offerId = '' } = useParams();
  const companies = useQuery(myCompaniesQuery);
  const offers = useQuery(ownOffersQuery(companyId));
  const territory = useTerritory();
  const trades = useQuery(tradesQuery);
  const loading = <Loading title cards={3} />;
  return (
    <Answer of={companies} loading={loading}>
      {(all) => (
        <Answer of={offers} loading={loading}>
          {(own) => (
            <Answer of={territory} loading={loading}>
              {(land) => (
                <Answer of={trades} loading={loading}>
                  {(called) => {
                    const company = all.find((each) => each.id === companyId);
                    const existing = own.find((each) => each.id === offerId);
                    if (!company || (!existing && offerId !== 'nouvelle')) return <NotFound />;
                    return <OfferFields {...{ company, existing }} territory={land} trades={called} />;
                  }}
                </Answer>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
}

interface Props {
  company: Company;
  existing: OwnedOffer | undefined;
  territory: Territory;
  trades: readonly Trade[];
}

function OfferFields({ company, existing, territory, trades }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const navigate = useNavigate();
  const session = useSession();
  const save = useSaveOffer(company.id, existing);
  const [tried, setTried] = useState(false);
  const { draft, write, clear } = useDraft(
    `offer.${session.accountId ?? ''}.${company.id}.${existing ? `${existing.id}.${existing.version}` : 'new'}`,
    existing ? formOf(existing) : blankOffer(company.workplaces[0]?.id ?? '', territory.programmes),
  );
  const faults = faultsOf(draft);
  const refusal = save.error instanceof Problem ? save.error : undefined;
  const error = (field: OfferFormField) => {
    const fault = faults[field];
    return (tried && fault ? faultWords[fault] : undefined) ?? refusal?.field(field);
  };
  const faultWords = { ...t.company.form, ...t.company.offerForm };
  const trade = trades.find((each) => each.code === draft.tradeCode);
  const desk = `/entreprise/${company.id}/offres`;

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) {
      focusFirstFault(event.currentTarget);
      return;
    }
    if (save.isPending) return;
    save.mutate(draftOf(draft), {
      onSuccess: () => {
        clear();
        say(t.company.saved);
        void navigate(desk);
      },
    });
  };

  return (
    <form className={`${ui.stack} ${styles.form}`} onSubmit={send} noValidate>
      <PageTitle title={existing ? t.company.editOffer : t.company.newOffer} />
      <Field label={t.company.form.title} hint={t.company.form.titleHint} error={error('title')}>
        {(control) => (
          <input
            {...control}
            maxLength={120}
            value={draft.title}
            onChange={(event) => write({ title: event.target.value })}
          />
        )}
      </Field>
      <TradeFields
        trades={trades}
        code={draft.tradeCode}
        words={draft.tradeWords}
        error={error('tradeCode') ?? error('tradeWords')}
        onChange={write}
      />
      {trade && (
        <ReadyText
          family={trade.family}
          onTake={({ text, days, clothing }) =>
            write({
              description: text,
              weekPlan: days,
              ...(!draft.clothing.trim() && { clothing }),
            })
          }
        />
      )}
      <div className={styles.pair}>
        <Field label={t.company.form.workplace} error={error('workplaceId')}>
          {(control) => (
            <select
              {...control}
              value={draft.workplaceId}
              onChange={(event) => write({ workplaceId: event.target.value })}
            >
              {company.workplaces.map((workplace) => (
                <option key={workplace.id} value={workplace.id}>
                  {workplace.label}, {workplace.communeName}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field
        label={t.company.form.description}
        hint={t.company.form.descriptionHint}
        error={error('description')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={6}
            maxLength={4000}
            value={draft.description}
            onChange={(event) => write({ description: event.target.value })}
          />
        )}
      </Field>
      <WeekPlanFields
        plan={draft.weekPlan}
        error={error('weekPlan')}
        onChange={(weekPlan) => write({ weekPlan })}
      />
      <fieldset className={ui.stackTight}>
        <legend className={styles.legend}>{t.company.form.programmes}</legend>
        <div className={ui.row}>
          {territory.programmes.map((programme) => (
            <label key={programme} className={ui.choice}>
              <input
                type="checkbox"
                checked={draft.programmes.includes(programme)}
                aria-invalid={error('programmes') ? true : undefined}
                onChange={(event) =>
                  write({
                    programmes: event.target.checked
                      ? [...draft.programmes, programme]
                      : draft.programmes.filter((each) => each !== programme),
                  })
                }
              />
              <span>{format.programme(programme)}</span>
            </label>
          ))}
        </div>
        <FieldMessage error={error('programmes')} />
      </fieldset>
      <WeekSeats weeks={draft.weeks} error={error('weeks')} onChange={(weeks) => write({ weeks })} />
      <div className={styles.pair}>
        <Field label={t.company.form.dayStart} error={error('dayStart')}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={draft.dayStart}
              onChange={(event) => write({ dayStart: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.company.form.dayEnd} error={error('dayEnd')}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={draft.dayEnd}
              onChange={(event) => write({ dayEnd: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.company.offerForm.break} error={error('breakMinutes')}>
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              min={0}
              max={240}
              value={draft.breakMinutes}
              onChange={(event) => write({ breakMinutes: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t.company.form.clothing} optional error={error('clothing')}>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            value={draft.clothing}
            onChange={(event) => write({ clothing: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t.company.offerForm.food}
        hint={t.company.offerForm.foodHint}
        optional
        error={error('food')}
      >
        {(control) => (
          <input
            {...control}
            maxLength={500}
            value={draft.food}
            onChange={(event) => write({ food: event.target.value })}
          />
        )}
      </Field>
      <fieldset className={ui.stackTight}>
        <legend className={styles.legend}>{t.company.offerForm.accessibility}</legend>
        {ACCESSIBILITIES.map((each) => (
          <label key={each} className={ui.check}>
            <input
              type="checkbox"
              checked={draft.accessibility.includes(each)}
              onChange={(event) =>
                write({
                  accessibility: event.target.checked
                    ? [...draft.accessibility, each]
                    : draft.accessibility.filter((one) => one !== each),
                })
              }
            />
            <span>{t.offer.accessibility[each]}</span>
          </label>
        ))}
      </fieldset>
      <ReserveFields
        reservedFor={draft.reservedFor}
        until={draft.reservedUntil}
        error={refusal?.field('reservation')}
        untilError={error('reservedUntil')}
        onChange={write}
      />
      <OfferFindings draft={draft} />
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div className={ui.row}>
        <Button type="submit" busy={save.isPending}>
          {existing ? t.company.form.saveChanges : t.company.form.saveDraft}
        </Button>
        <Link to={desk}>{t.common.cancel}</Link>
      </div>
    </form>
  );
}

interface Ready {
  text: string;
  days: string[];
  clothing: string;
}

function ReadyText({ family, onTake }: { family: string; onTake: (ready: Ready) => void }) {
  const t = useDeskMessages();
  const say = useNotice();
  const plan = useQuery(weekPlanQuery(family)).data;
  if (!plan) return null;
  return (
    <div className={`${ui.notice} ${ui.noticeGood}`}>
      <Icon name="calendar" />
      <div className={ui.stackTight}>
        <p>
          <strong>{t.company.offerForm.readyTitle}</strong>
        </p>
        <p>{t.company.offerForm.readyText}</p>
        <div>
          <Button
            kind="secondary"
            onClick={() => {
              onTake(plan);
              say(t.company.offerForm.readyDone);
            }}
          >
            {t.company.offerForm.ready}
          </Button>
        </div>
      </div>
    </div>
  );
}
