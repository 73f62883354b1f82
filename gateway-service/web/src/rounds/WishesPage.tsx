import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MyRound } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { MyResult } from './MyResult';
import { RankingForm } from './RankingForm';
import { myRoundsQuery } from './rounds';

/** A pupil's placement rounds: rank wishes, then answer what is offered. */
export default function WishesPage() {
  const t = useMessages();
  const rounds = useQuery(myRoundsQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={t.rounds.title} />
      <Answer of={rounds}>
        {(mine) =>
          mine.length === 0 ? (
            <Empty title={t.rounds.emptyTitle} text={t.rounds.emptyText}>
              <Link className={buttonLook()} to="/offres">
                {t.favourites.find}
              </Link>
            </Empty>
          ) : (
            mine.map((round) => <OneRound key={round.id} round={round} />)
          )
        }
      </Answer>
    </div>
  );
}

function OneRound({ round }: { round: MyRound }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <section className={ui.stack} aria-labelledby={round.id}>
      <h2 id={round.id}>{format.week(round.week)}</h2>
      {round.state === 'OPEN' ? (
        <>
          <p className={ui.prose}>{t.rounds.lead(format.day(round.closesOn), round.mostWishes)}</p>
          {/* Begins anew with what is kept once that has changed. */}
          <RankingForm key={round.wishes.map(({ offerId }) => offerId).join()} round={round} />
        </>
      ) : round.result ? (
        <MyResult round={round} result={round.result} />
      ) : (
        <>
          <p className={ui.prose}>{t.rounds.closed}</p>
          <ol>
            {round.wishes.map(({ offerId, title, companyName }) => (
              <li key={offerId}>
                {title}, {companyName}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
