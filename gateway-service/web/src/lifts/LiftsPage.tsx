import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { api, change } from '../api/client';
import { Problem } from '../api/problem';
import type { OfferedLift } from '../api/types';
import { ownOffersQuery } from '../company/companies';
import { useFormat, useMessages } from '../i18n/language';
import { CommuneOptions } from '../territory/CommuneOptions';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { focusFirstFault } from '../ui/focusFault';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { LiftLine } from './LiftLine';
import { offeredLiftsQuery } from './lifts';
import styles from './lifts.module.css';

const MOST_SEATS = 8;

/** The lifts that a company offers to the students of one of its offers. */
export default function LiftsPage() {
  const t = useMessages();
  const { companyId = '', offerId = '' } = useParams();
  const offer = useQuery(ownOffersQuery(companyId)).data?.find((each) => each.id === offerId);
  const lifts = useQuery(offeredLiftsQuery(companyId));
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <p>
        <Link to={`/entreprise/${companyId}/offres`}>{t.common.back}</Link>
      </p>
      <div>
        <PageTitle title={t.lifts.manage} />
        {offer && <p className={ui.soft}>{offer.title}</p>}
      </div>
      <p>{t.lifts.manageText}</p>
      <Answer of={lifts}>
        {(all) => {
          const mine = all.filter(({ lift }) => lift.offerId === offerId);
          return mine.length === 0 ? (
            <p className={ui.card}>{t.lifts.none}</p>
          ) : (
            <ul className={ui.stack}>
              {mine.map((offered) => (
                <li key={offered.lift.id}>
                  <Offered offered={offered} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      <NewLift offerId={offerId} />
    </div>
  );
}

function Offered({ offered: { lift, riders } }: { offered: OfferedLift }) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      change<unknown>(() => api.POST('/api/lifts/{id}/withdraw', { params: { path: { id: lift.id } } })),
    onSuccess: () => {
      setAsked(false);
      say(t.lifts.withdrawn);
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['lifts'] }),
  });
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <p className={styles.line}>
        <Icon name="car" />
        <LiftLine lift={lift} />
      </p>
      {riders.length > 0 && (
        <ul className={ui.stackTight}>
          {riders.map((rider) => (
            <li key={`${rider.firstName} ${rider.week}`}>
              <strong>{t.lifts.rider(rider.firstName, format.placeWeeks(rider))}</strong>
              <br />
              {t.lifts.status[rider.status]}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t.lifts.withdraw}
        </Button>
      </div>
      {asked && (
        <Confirm
          title={t.lifts.withdrawAsk}
          text={t.lifts.withdrawText}
          yes={t.lifts.withdraw}
          kind="danger"
          busy={withdraw.isPending}
          error={withdraw.isError && <Failure error={withdraw.error} />}
          onClose={() => setAsked(false)}
          onYes={() => withdraw.mutate()}
        />
      )}
    </article>
  );
}

const EMPTY = { communeCode: '', spot: '', leavesAt: '', backAt: '', seats: 1 };

function NewLift({ offerId }: { offerId: string }) {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const offer = useMutation({
    mutationFn: () =>
      change(() =>
        api.POST('/api/lifts', {
          body: {
            offerId,
            communeCode: draft.communeCode,
            spot: draft.spot,
            leavesAt: draft.leavesAt,
            seats: draft.seats,
            ...(draft.backAt && { backAt: draft.backAt }),
          },
        }),
      ),
    onSuccess: () => {
      setDraft(EMPTY);
      setTried(false);
      say(t.lifts.offered);
      return queries.invalidateQueries({ queryKey: ['lifts'] });
    },
  });
  const refusal = offer.error instanceof Problem ? offer.error : undefined;
  const missing = (value: string, field: string) =>
    tried && value.trim() === '' ? t.lifts.required : refusal?.field(field);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!draft.communeCode || !draft.spot.trim() || !draft.leavesAt) {
      focusFirstFault(event.currentTarget);
      return;
    }
    if (!offer.isPending) offer.mutate();
  };

  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <Field label={t.lifts.commune} error={missing(draft.communeCode, 'communeCode')}>
        {(control) => (
          <select
            {...control}
            value={draft.communeCode}
            onChange={(event) => setDraft({ ...draft, communeCode: event.target.value })}
          >
            <option value="">{t.lifts.choose}</option>
            <CommuneOptions />
          </select>
        )}
      </Field>
      <Field label={t.lifts.spot} hint={t.lifts.spotHint} error={missing(draft.spot, 'spot')}>
        {(control) => (
          <input
            {...control}
            maxLength={80}
            value={draft.spot}
            onChange={(event) => setDraft({ ...draft, spot: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.times}>
        <Field label={t.lifts.leavesAt} error={missing(draft.leavesAt, 'leavesAt')}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={draft.leavesAt}
              onChange={(event) => setDraft({ ...draft, leavesAt: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.lifts.backAt} optional error={refusal?.field('backAt')}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={draft.backAt}
              onChange={(event) => setDraft({ ...draft, backAt: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.lifts.places} error={refusal?.field('seats')}>
          {(control) => (
            <select
              {...control}
              value={draft.seats}
              onChange={(event) => setDraft({ ...draft, seats: Number(event.target.value) })}
            >
              {Array.from({ length: MOST_SEATS }, (_, index) => (
                <option key={index} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={offer.isPending}>
          {t.lifts.offer}
        </Button>
      </div>
    </form>
  );
}
