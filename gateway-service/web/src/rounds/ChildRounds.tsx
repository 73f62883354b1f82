import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MyRound } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { childrensRoundsQuery } from './rounds';

/** A child's placement rounds for a guardian, who reads them: the child wishes and answers. */
export function ChildRounds({ studentId }: { studentId: string }) {
  const rounds = (useQuery(childrensRoundsQuery).data ?? []).filter((each) => each.studentId === studentId);
  return rounds.map(({ round }) => <OneRound key={round.id} round={round} />);
}

function OneRound({ round }: { round: MyRound }) {
  const t = useDeskMessages();
  const format = useFormat();
  const words = t.rounds.child;
  const place = round.result?.place;
  const answer = round.result?.answer;
  return (
    <article className={`${ui.card} ${ui.stack}`} aria-labelledby={`tour-${round.id}`}>
      <h3 id={`tour-${round.id}`}>{words.title(format.week(round.week))}</h3>
      {place && round.result ? (
        <>
          <p>
            <strong>{words.offered(place.rank)}</strong>{' '}
            <Link to={`/offres/${place.offerId}`}>{place.title}</Link>, {place.companyName} ·{' '}
            {place.communeName}
          </p>
          <p className={ui.notice}>
            <Icon name="in" />
            <span>
              {answer
                ? words.answered[answer]
                : round.awaitsAnswer
                  ? words.answers(format.day(round.answerBy ?? round.closesOn))
                  : words.tooLate}
            </span>
          </p>
        </>
      ) : (
        <p>
          {round.result
            ? words.nothing
            : round.state === 'OPEN'
              ? words.open(format.day(round.closesOn), round.mostWishes)
              : words.closed}
        </p>
      )}
      {round.wishes.length > 0 ? (
        <div className={ui.stackTight}>
          <p className={ui.soft}>{words.list}</p>
          <ol>
            {round.wishes.map(({ offerId, title, companyName, communeName }) => (
              <li key={offerId}>
                <Link to={`/offres/${offerId}`}>{title}</Link>, {companyName} · {communeName}
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <p className={ui.soft}>{words.none}</p>
      )}
    </article>
  );
}
