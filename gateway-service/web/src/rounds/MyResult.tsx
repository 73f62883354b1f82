import { useState } from 'react';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import type { MyRound, PupilResult } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { Reasons } from './Reasons';
import { usePupilStep } from './rounds';

const SHORTEST = 20;
const LONGEST = 2000;

interface Props {
  round: MyRound;
  result: PupilResult;
}

/** What a round found for the pupil: to take or leave, or what to do now. */
export function MyResult({ round, result }: Props) {
  const t = useMessages();
  const format = useFormat();
  const words = t.rounds;
  const { place } = result;
  return (
    <article className={`${ui.card} ${ui.stack}`}>
      {place ? (
        <div className={ui.stackTight}>
          <p>{words.offered(place.rank)}</p>
          <h3>
            <Link to={`/offres/${place.offerId}`}>{place.title}</Link>
          </h3>
          <p className={ui.soft}>
            {place.companyName} · {place.communeName}
          </p>
        </div>
      ) : (
        <p>{words.outcomes[result.outcome]}</p>
      )}
      <Reasons reasons={result.reasons} />
      {round.awaitsAnswer ? (
        <AnswerForm round={round} />
      ) : place ? (
        <p>
          <strong>
            {result.answer
              ? words.answered[result.answer]
              : words.tooLate(format.day(round.answerBy ?? round.closesOn))}
          </strong>
        </p>
      ) : (
        <p>
          <Link className={buttonLook()} to={`/offres?semaine=${round.week}`}>
            {t.favourites.find}
          </Link>
        </p>
      )}
    </article>
  );
}

function AnswerForm({ round }: { round: MyRound }) {
  const t = useMessages();
  const format = useFormat();
  const words = t.rounds;
  const say = useNotice();
  const step = usePupilStep();
  const [refusing, setRefusing] = useState(false);
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({
      motivation: z.string().check(z.trim(), z.minLength(SHORTEST, t.apply.writeSomething)),
    }),
    blank: { motivation: '' },
    sending: step,
    tell: ({ motivation }) => ({
      step: 'accept' as const,
      id: round.id,
      motivation,
    }),
    onSent: () => say(words.answered.ACCEPTED),
  });
  return (
    <form className={ui.stack} noValidate onSubmit={submit}>
      <p>{words.howToAnswer(format.day(round.answerBy ?? round.closesOn))}</p>
      <Field label={t.apply.motivation} error={error('motivation')}>
        {(control) => <textarea {...control} rows={5} maxLength={LONGEST} {...form.register('motivation')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={step.isPending}>
          {words.accept}
        </Button>
        <Button kind="secondary" onClick={() => setRefusing(true)}>
          {words.refuse}
        </Button>
      </div>
      {refusing && (
        <Confirm
          title={words.refuseAsk}
          text={words.refuseText}
          yes={words.refuse}
          kind="danger"
          busy={step.isPending}
          onYes={() =>
            step.mutate(
              { step: 'refuse', id: round.id },
              { onSuccess: () => say(words.answered.REFUSED), onSettled: () => setRefusing(false) },
            )
          }
          onClose={() => setRefusing(false)}
        />
      )}
    </form>
  );
}
