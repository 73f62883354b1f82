import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import * as z from 'zod/mini';
import type { LastPupil, SchoolRecord } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { RoundFields, TERMS, usualTerms } from './RoundForm';
import { schoolRoundsQuery, useStaffStep } from './rounds';

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
                {round.ofTerritory && (
                  <>
                    {' '}
                    <span className={`${ui.badge} ${round.takesPart ? ui.good : ui.wait}`}>
                      {round.takesPart ? t.lastPupils.territory.withOthers : t.lastPupils.territory.invited}
                    </span>
                  </>
                )}
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

function OpenForm({ school, weeks }: { school: SchoolRecord; weeks: readonly string[] }) {
  const t = useDeskMessages();
  const words = t.lastPupils.rounds;
  const format = useFormat();
  const navigate = useNavigate();
  const step = useStaffStep();
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({ week: z.string(), ...TERMS }),
    blank: { week: weeks[0] ?? '', ...usualTerms() },
    sending: step,
    tell: (round) => ({
      step: 'open' as const,
      round: { schoolId: school.id, ...round },
    }),
    onSent: (outcome) => {
      if (outcome) void navigate(`/etablissement/tours/${outcome.round.id}?uai=${school.id}`);
    },
  });
  return (
    <form className={`${ui.stack} ${ui.narrow}`} onSubmit={submit} noValidate>
      <Field label={words.week} error={error('week')}>
        {(control) => (
          <select {...control} {...form.register('week')}>
            {weeks.map((each) => (
              <option key={each} value={each}>
                {format.week(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <RoundFields
        terms={form.watch()}
        refused={error('closesOn')}
        onChange={(term, value) => put(term, value as never)}
      />
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={step.isPending}>
          {words.openNow}
        </Button>
      </div>
    </form>
  );
}
