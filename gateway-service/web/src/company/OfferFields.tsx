import { Link, useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import type { Company, OwnedOffer, Territory, Trade } from '../api/types';
import { ticked, useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, useFormat } from '../i18n/language';
import { NoteFields } from '../offer/NoteFields';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useSaveOffer } from './companies';
import { ACCESSIBILITIES, blankOffer, draftOf, formOf, offerSchema, type OfferForm } from './offerDraft';
import { OfferFindings } from './OfferFindings';
import styles from './OfferFormPage.module.css';
import { ReadyText } from './ReadyText';
import { ReserveFields } from './ReserveFields';
import { TradeFields } from './TradeFields';
import { WeekPlanFields } from './WeekPlanFields';
import { WeekSeats } from './WeekSeats';

interface Props {
  company: Company;
  existing: OwnedOffer | undefined;
  territory: Territory;
  trades: readonly Trade[];
}

/** All that an offer says. What is written stays in this tab until it is saved. */
export function OfferFields({ company, existing, territory, trades }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const navigate = useNavigate();
  const session = useSession();
  const save = useSaveOffer(company.id, existing);
  const desk = `/entreprise/${company.id}/offres`;
  const { form, submit, error, put, problem } = useProblemForm({
    schema: offerSchema({ ...t.company.form, ...t.company.offerForm }),
    blank: existing ? formOf(existing) : blankOffer(company.workplaces[0]?.id ?? '', territory.programmes),
    draft: `offer.${session.accountId ?? ''}.${company.id}.${existing ? `${existing.id}.${existing.version}` : 'new'}`,
    sending: save,
    tell: draftOf,
    onSent: () => {
      say(t.company.saved);
      void navigate(desk);
    },
  });
  const { register } = form;
  const draft = form.watch();
  const trade = trades.find((each) => each.code === draft.tradeCode);
  /** A request has it as one object, the form as two fields. */
  const reservation = save.error instanceof Problem ? save.error.field('reservation') : undefined;
  const write = (change: Partial<OfferForm>) => {
    for (const [field, value] of Object.entries(change)) put(field as keyof OfferForm, value as never);
  };

  return (
    <form className={`${ui.stack} ${styles.form}`} onSubmit={submit} noValidate>
      <PageTitle title={existing ? t.company.editOffer : t.company.newOffer} />
      <Field label={t.company.form.title} hint={t.company.form.titleHint} error={error('title')}>
        {(control) => <input {...control} maxLength={120} {...register('title')} />}
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
            write({ description: text, weekPlan: days, ...(!draft.clothing.trim() && { clothing }) })
          }
        />
      )}
      <div className={styles.pair}>
        <Field label={t.company.form.workplace} error={error('workplaceId')}>
          {(control) => (
            <select {...control} {...register('workplaceId')}>
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
        {(control) => <textarea {...control} rows={6} maxLength={4000} {...register('description')} />}
      </Field>
      <WeekPlanFields
        plan={draft.weekPlan}
        error={error('weekPlan')}
        onChange={(weekPlan) => put('weekPlan', weekPlan)}
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
                  put('programmes', ticked(draft.programmes, programme, event.target.checked))
                }
              />
              <span>{format.programme(programme)}</span>
            </label>
          ))}
        </div>
        <FieldMessage error={error('programmes')} />
      </fieldset>
      <WeekSeats weeks={draft.weeks} error={error('weeks')} onChange={(weeks) => put('weeks', weeks)} />
      <div className={styles.pair}>
        <Field label={t.company.form.dayStart} error={error('dayStart')}>
          {(control) => <input {...control} type="time" {...register('dayStart', { deps: 'dayEnd' })} />}
        </Field>
        <Field label={t.company.form.dayEnd} error={error('dayEnd')}>
          {(control) => <input {...control} type="time" {...register('dayEnd')} />}
        </Field>
        <Field label={t.company.offerForm.break} error={error('breakMinutes')}>
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              min={0}
              max={240}
              {...register('breakMinutes')}
            />
          )}
        </Field>
      </div>
      <NoteFields register={register} error={error} />
      <fieldset className={ui.stackTight}>
        <legend className={styles.legend}>{t.company.offerForm.accessibility}</legend>
        {ACCESSIBILITIES.map((each) => (
          <label key={each} className={ui.check}>
            <input
              type="checkbox"
              checked={draft.accessibility.includes(each)}
              onChange={(event) =>
                put('accessibility', ticked(draft.accessibility, each, event.target.checked))
              }
            />
            <span>{t.offer.accessibility[each]}</span>
          </label>
        ))}
      </fieldset>
      <ReserveFields
        reservedFor={draft.reservedFor}
        until={draft.reservedUntil}
        error={reservation}
        untilError={error('reservedUntil')}
        onChange={write}
      />
      <OfferFindings draft={draft} />
      {problem && !reservation && <Failure error={problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={save.isPending}>
          {existing ? t.company.form.saveChanges : t.company.form.saveDraft}
        </Button>
        <Link to={desk}>{t.common.cancel}</Link>
      </div>
    </form>
  );
}
