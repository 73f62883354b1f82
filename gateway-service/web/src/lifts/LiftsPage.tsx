import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import * as z from 'zod/mini';
import { api, change } from '../api/client';
import type { OfferedLift } from '../api/types';
import { ownOffersQuery } from '../company/companies';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useMessages } from '../i18n/language';
import { CommuneField } from '../territory/CommuneField';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
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
      <NewLiftForm offerId={offerId} />
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

interface NewLift {
  offerId: string;
  communeCode: string;
  spot: string;
  leavesAt: string;
  backAt?: string;
  seats: number;
}

const EMPTY = { communeCode: '', spot: '', leavesAt: '', backAt: '', seats: '1' };

function NewLiftForm({ offerId }: { offerId: string }) {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const offer = useMutation({
    mutationFn: (lift: NewLift) => change(() => api.POST('/api/lifts', { body: lift })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['lifts'] }),
  });
  const required = text(t.lifts.required);
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      communeCode: required,
      spot: required,
      leavesAt: required,
      backAt: z.string(),
      seats: z.string(),
    }),
    blank: EMPTY,
    sending: offer,
    tell: ({ backAt, seats, ...lift }) => ({
      ...lift,
      offerId,
      seats: Number(seats),
      ...(backAt && { backAt }),
    }),
    onSent: () => say(t.lifts.offered),
    again: true,
  });

  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <CommuneField
        label={t.lifts.commune}
        error={error('communeCode')}
        placeholder={t.lifts.choose}
        value={form.watch('communeCode')}
        onChange={(code) => put('communeCode', code)}
      />
      <Field label={t.lifts.spot} hint={t.lifts.spotHint} error={error('spot')}>
        {(control) => <input {...control} maxLength={80} {...form.register('spot')} />}
      </Field>
      <div className={styles.times}>
        <Field label={t.lifts.leavesAt} error={error('leavesAt')}>
          {(control) => <input {...control} type="time" {...form.register('leavesAt')} />}
        </Field>
        <Field label={t.lifts.backAt} optional error={error('backAt')}>
          {(control) => <input {...control} type="time" {...form.register('backAt')} />}
        </Field>
        <Field label={t.lifts.places} error={error('seats')}>
          {(control) => (
            <select {...control} {...form.register('seats')}>
              {Array.from({ length: MOST_SEATS }, (_, index) => (
                <option key={index} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={offer.isPending}>
          {t.lifts.offer}
        </Button>
      </div>
    </form>
  );
}
