import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { LastPupil, SchoolRecord } from '../api/types';
import { Problem } from '../api/problem';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { schoolRoundsQuery, useStaffStep } from './rounds';

const WISHES = 5;
const DAYS = 5;
const DAYS_OPEN = 7;

interface Props {
  school: SchoolRecord;
  pupils: readonly LastPupil[];
}

/** The rounds there were, and a form for the next one. */
export function RoundList({ school, pupils }: Props) {
  const t = useDeskMessages();
  const words = t.lastPupils.rounds;
  const format = useFormat();
  const rounds = useQuery(schoolRoundsQuery(school.id));
  const [opening, setOpening] = useState(false);
  const weeks = [...new Set(pupils.flatMap((pupil) => pupil.weeks))].sort();
  return (
    <section className={`${ui.card} ${ui.stack}`} aria-labelledby="tours">
      <h3 id="tours">{words.title}</h3>
      <p className={ui.soft}>{words.lead}</p>
      <Answer of={rounds} loading={<Loading cards={1} />}>
        {(all) => (
          <ul className={ui.bullets}>
            {all.map((round) => (
              <li key={round.id}>
                <Link to={`/etablissement/tours/${round.id}?uai=${school.id}`}>
                  {words.of(format.week(round.week))}
                </Link>{' '}
                <span className={ui.badge}>{words.states[round.state]}</span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {opening ? (
        <OpenForm school={school} weeks={weeks} />
      ) : (
        weeks.length > 0 && (
          <div>
            <Button onClick={() => setOpening(true)}>{words.open}</Button>
          </div>
        )
      )}
    </section>
  );
}

function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}

function OpenForm({ school, weeks }: { school: SchoolRecord; weeks: readonly string[] }) {
  const t = useDeskMessages();
  const words = t.lastPupils.rounds;
  const format = useFormat();
  const navigate = useNavigate();
  const step = useStaffStep();
  const [week, setWeek] = useState(weeks[0] ?? '');
  const [closesOn, setClosesOn] = useState(inDays(DAYS_OPEN));
  const [mostWishes, setMostWishes] = useState(WISHES);
  const [daysToAnswer, setDaysToAnswer] = useState(DAYS);
  const refusal = step.error instanceof Problem ? step.error : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (step.isPending) return;
    step.mutate(
      { step: 'open', round: { schoolId: school.id, week, closesOn, mostWishes, daysToAnswer } },
      {
        onSuccess: (outcome) => {
          if (outcome) void navigate(`/etablissement/tours/${outcome.round.id}?uai=${school.id}`);
        },
      },
    );
  };
  return (
    <form className={`${ui.stack} ${ui.narrow}`} onSubmit={send} noValidate>
      <Field label={words.week} error={refusal?.field('week')}>
        {(control) => (
          <select {...control} value={week} onChange={(event) => setWeek(event.target.value)}>
            {weeks.map((each) => (
              <option key={each} value={each}>
                {format.week(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.closesOn} error={refusal?.field('closesOn')}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={closesOn}
            onChange={(event) => setClosesOn(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.mostWishes}>
        {(control) => (
          <select
            {...control}
            value={mostWishes}
            onChange={(event) => setMostWishes(Number(event.target.value))}
          >
            {[3, 4, 5, 6, 8, 10].map((number) => (
              <option key={number}>{number}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.daysToAnswer}>
        {(control) => (
          <select
            {...control}
            value={daysToAnswer}
            onChange={(event) => setDaysToAnswer(Number(event.target.value))}
          >
            {[2, 3, 5, 7, 10].map((number) => (
              <option key={number}>{number}</option>
            ))}
          </select>
        )}
      </Field>
      {step.isError && <Failure error={step.error} />}
      <div>
        <Button type="submit" busy={step.isPending}>
          {words.openNow}
        </Button>
      </div>
    </form>
  );
}
