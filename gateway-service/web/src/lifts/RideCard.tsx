import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Lift, Ride } from '../api/types';
import { useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { LiftLine } from './LiftLine';
import { liftsQuery, useRideAct } from './lifts';
import styles from './lifts.module.css';

interface Props {
  ride: Ride;
  /** The step that is up to who is looking. */
  mine?: 'agree' | 'seen' | undefined;
}

/** A ride, how far it is agreed, and what who is looking can do about it. */
export function RideCard({ ride, mine }: Props) {
  const t = useMessages();
  const say = useNotice();
  const act = useRideAct(ride.applicationId);
  const [ending, setEnding] = useState(false);
  const next =
    mine === 'agree' && ride.status === 'ASKED'
      ? ({ act: 'agree', label: t.lifts.agree, done: t.lifts.agreed } as const)
      : mine === 'seen' && ride.status === 'AGREED'
        ? ({ act: 'seen', label: t.lifts.seen, done: t.lifts.seenDone } as const)
        : undefined;
  return (
    <div className={`${ui.notice} ${ride.status === 'SEEN' ? ui.noticeGood : ui.noticeAct}`}>
      <Icon name="car" />
      <div className={ui.stackTight}>
        <p>
          <LiftLine lift={ride.lift} />
        </p>
        <p>{t.lifts.status[ride.status]}</p>
        {next?.act === 'agree' && <p>{t.lifts.agreeText}</p>}
        {act.isError && !ending && <Failure error={act.error} />}
        <div className={ui.row}>
          {next && (
            <Button
              busy={act.isPending}
              onClick={() => act.mutate({ act: next.act }, { onSuccess: () => say(next.done) })}
            >
              {next.label}
            </Button>
          )}
          <Button
            kind="secondary"
            onClick={() => {
              act.reset();
              setEnding(true);
            }}
          >
            {next ? t.lifts.refuse : t.lifts.end}
          </Button>
        </div>
      </div>
      {ending && (
        <Confirm
          title={t.lifts.endAsk}
          text={t.lifts.endText}
          yes={next ? t.lifts.refuse : t.lifts.end}
          kind="danger"
          busy={act.isPending}
          error={act.isError && <Failure error={act.error} />}
          onClose={() => setEnding(false)}
          onYes={() =>
            act.mutate(
              { act: 'end' },
              {
                onSuccess: () => {
                  setEnding(false);
                  say(t.lifts.ended);
                },
              },
            )
          }
        />
      )}
    </div>
  );
}

/** For who has a place and no ride yet: what the company offers. */
export function RideAsk({
  applicationId,
  offerId,
  weeks,
}: {
  applicationId: string;
  offerId: string;
  /** Of the place: a seat is asked for in each of them. */
  weeks: readonly string[];
}) {
  const t = useMessages();
  const lifts = useQuery(liftsQuery(offerId)).data ?? [];
  if (lifts.length === 0) return null;
  return (
    <div className={ui.stackTight}>
      <h4>{t.lifts.title}</h4>
      <p className={ui.hint}>{t.lifts.text}</p>
      <ul className={ui.stackTight}>
        {lifts.map((lift) => (
          <li key={lift.id}>
            <Ask
              applicationId={applicationId}
              lift={lift}
              full={lift.fullWeeks.some((week) => weeks.includes(week))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ask({ applicationId, lift, full }: { applicationId: string; lift: Lift; full: boolean }) {
  const t = useMessages();
  const say = useNotice();
  const act = useRideAct(applicationId);
  return (
    <div className={ui.stackTight}>
      <p className={styles.line}>
        <Icon name="car" />
        <LiftLine lift={lift} />
      </p>
      {full ? (
        <p className={ui.hint}>{t.lifts.full}</p>
      ) : (
        <div>
          <Button
            kind="secondary"
            busy={act.isPending}
            onClick={() =>
              act.mutate({ act: 'ask', liftId: lift.id }, { onSuccess: () => say(t.lifts.asked) })
            }
          >
            {t.lifts.ask}
          </Button>
        </div>
      )}
      {act.isError && <Failure error={act.error} />}
    </div>
  );
}
