import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TerritoryRound } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { territoryRoundQuery, useTerritoryStep } from './rounds';

type Asked = 'close' | 'cancel' | 'offer';

/** One round of the territory for its operator: numbers by school, no pupil. */
export default function TerritoryRoundPage() {
  const t = useDeskMessages();
  const { roundId = '' } = useParams();
  const round = useQuery(territoryRoundQuery(roundId));
  return (
    <div className={ui.stack}>
      <PageTitle title={t.lastPupils.territory.one} />
      <OperatorTabs />
      <p>
        <Link to="/operateur/tours">{t.lastPupils.territory.back}</Link>
      </p>
      <Answer of={round}>{(found) => <Round round={found} />}</Answer>
    </div>
  );
}

function Round({ round }: { round: TerritoryRound }) {
  const t = useDeskMessages();
  const rounds = t.lastPupils.rounds;
  const words = t.lastPupils.territory;
  const format = useFormat();
  const say = useNotice();
  const step = useTerritoryStep();
  const [asked, setAsked] = useState<Asked>();
  const sum = (of: 'placed' | 'pupilsWithout' | 'pupilsWithWishes') =>
    round.schools.reduce((all, school) => all + (school[of] ?? 0), 0);
  const placed = sum('placed');
  const send = (what: Asked) => {
    const { fingerprint } = round;
    if (what === 'offer' && fingerprint === undefined) return;
    step.mutate(
      what === 'offer'
        ? { step: what, id: round.id, fingerprint: fingerprint ?? '' }
        : { step: what, id: round.id },
      { onSuccess: () => say(rounds.done[what]), onSettled: () => setAsked(undefined) },
    );
  };
  return (
    <div className={ui.stack}>
      <h2>
        {rounds.of(format.week(round.week))} <span className={ui.badge}>{rounds.states[round.state]}</span>
      </h2>
      <p className={ui.prose}>
        {rounds.wishesOf(sum('pupilsWithWishes'), sum('pupilsWithout'))}
        {round.state === 'OPEN' && ` ${rounds.until(format.day(round.closesOn))}`}
        {round.answerBy && ` ${rounds.answersUntil(format.day(round.answerBy))}`}
      </p>
      {round.state === 'CLOSED' && (
        <p className={ui.prose}>
          {rounds.preview(placed, sum('pupilsWithout'))}{' '}
          {round.furthestBelow ? rounds.below(format.number(round.furthestBelow)) : rounds.noneBelow}
        </p>
      )}
      <ul className={ui.stackTight}>
        {round.schools.map((school) => (
          <li key={school.schoolId} className={`${ui.card} ${ui.between}`}>
            <span>
              <strong>{school.name}</strong>
              <br />
              <span className={ui.soft}>
                {school.agreed
                  ? words.numbers(school.pupilsWithout, school.pupilsWithWishes, school.placed)
                  : words.noNumbers}
              </span>
            </span>
            <span className={`${ui.badge} ${school.agreed ? ui.good : ui.wait}`}>
              {school.agreed ? words.takesPart : words.invited}
            </span>
          </li>
        ))}
      </ul>
      {step.isError && <Failure error={step.error} />}
      <div className={ui.row}>
        {round.state === 'OPEN' && <Button onClick={() => setAsked('close')}>{rounds.close}</Button>}
        {round.state === 'CLOSED' && placed > 0 && (
          <Button onClick={() => setAsked('offer')}>{rounds.offer(placed)}</Button>
        )}
        {(round.state === 'OPEN' || round.state === 'CLOSED') && (
          <Button kind="quiet" onClick={() => setAsked('cancel')}>
            {rounds.cancel}
          </Button>
        )}
      </div>
      {asked && (
        <Confirm
          title={rounds.ask[asked]}
          text={asked === 'close' ? words.closeText : rounds.askText[asked]}
          yes={rounds.yes[asked]}
          kind={asked === 'cancel' ? 'danger' : 'primary'}
          busy={step.isPending}
          onYes={() => send(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
