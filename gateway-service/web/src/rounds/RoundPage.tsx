import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PupilResult, RoundOutcome, SchoolRecord } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { studentsQuery } from '../school/school';
import { SchoolFrame } from '../school/SchoolFrame';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { Participation } from './Participation';
import { Reasons } from './Reasons';
import { roundQuery, useStaffStep, type StaffStep } from './rounds';

/** One placement round as a school sees it: how far it is, what would be offered to its pupils and why, what they answered. */
export default function RoundPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.lastPupils.rounds.one}>
      {(school) => <OneRound key={school.id} school={school} />}
    </SchoolFrame>
  );
}

function OneRound({ school }: { school: SchoolRecord }) {
  const { roundId = '' } = useParams();
  const round = useQuery(roundQuery(roundId, school.id));
  return <Answer of={round}>{(outcome) => <Outcome school={school} outcome={outcome} />}</Answer>;
}

type Asked = 'close' | 'cancel' | 'offer';

function Outcome({ school, outcome }: { school: SchoolRecord; outcome: RoundOutcome }) {
  const t = useDeskMessages();
  const words = t.lastPupils.rounds;
  const format = useFormat();
  const say = useNotice();
  const step = useStaffStep();
  const [asked, setAsked] = useState<Asked>();
  const { round, results, fingerprint } = outcome;
  const placed = results.filter(({ outcome: found }) => found === 'PLACED').length;
  const send = (what: Asked) => {
    const wanted: StaffStep | undefined =
      what !== 'offer'
        ? { step: what, id: round.id }
        : fingerprint === undefined
          ? undefined
          : { step: 'offer', id: round.id, fingerprint };
    if (wanted)
      step.mutate(wanted, { onSuccess: () => say(words.done[what]), onSettled: () => setAsked(undefined) });
  };
  return (
    <div className={ui.stack}>
      <p>
        <Link to={`/etablissement/derniers-eleves?uai=${school.id}`}>{words.back}</Link>
      </p>
      <h3>
        {words.of(format.week(round.week))} <span className={ui.badge}>{words.states[round.state]}</span>
      </h3>
      <p className={ui.prose}>
        {words.wishesOf(round.pupilsWithWishes, round.pupilsWithout)}
        {round.state === 'OPEN' && ` ${words.until(format.day(round.closesOn))}`}
        {round.answerBy && ` ${words.answersUntil(format.day(round.answerBy))}`}
      </p>
      {round.state === 'CLOSED' && (
        <p className={ui.prose}>
          {words.preview(placed, results.length)}{' '}
          {outcome.furthestBelow ? words.below(format.number(outcome.furthestBelow)) : words.noneBelow}
        </p>
      )}
      {step.isError && <Failure error={step.error} />}
      {round.ofTerritory ? (
        <Participation school={school} round={round} />
      ) : (
        <div className={ui.row}>
          {round.state === 'OPEN' && <Button onClick={() => setAsked('close')}>{words.close}</Button>}
          {round.state === 'CLOSED' && placed > 0 && (
            <Button onClick={() => setAsked('offer')}>{words.offer(placed)}</Button>
          )}
          {(round.state === 'OPEN' || round.state === 'CLOSED') && (
            <Button kind="quiet" onClick={() => setAsked('cancel')}>
              {words.cancel}
            </Button>
          )}
        </div>
      )}
      {results.length > 0 && <Results school={school} results={results} />}
      {asked && (
        <Confirm
          title={words.ask[asked]}
          text={words.askText[asked]}
          yes={words.yes[asked]}
          kind={asked === 'cancel' ? 'danger' : 'primary'}
          busy={step.isPending}
          onYes={() => send(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

function Results({ school, results }: { school: SchoolRecord; results: readonly PupilResult[] }) {
  const t = useDeskMessages();
  const words = t.lastPupils.rounds;
  const students = useQuery(studentsQuery(school.id)).data ?? [];
  return (
    <ul className={ui.stackTight}>
      {results.map(({ studentId, outcome, place, reasons, answer }) => {
        const student = students.find(({ id }) => id === studentId);
        return (
          <li key={studentId} className={`${ui.card} ${ui.stackTight}`}>
            <p>
              <strong>{student ? `${student.firstName} ${student.lastName}` : t.lastPupils.nameless}</strong>
              {student && ` · ${student.className}`}
            </p>
            {place ? (
              <p>
                {t.rounds.wish(place.rank)} : {place.title}, {place.companyName} · {place.communeName}
                {answer && ` · ${words.answers[answer]}`}
              </p>
            ) : (
              <p>{words.outcomes[outcome]}</p>
            )}
            <Reasons reasons={reasons} />
          </li>
        );
      })}
    </ul>
  );
}
