import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MyRound } from '../api/types';
import { useFavourites } from '../favourites/favourites';
import { useMessages } from '../i18n/language';
import { wayQueryOptions } from '../reach/ways';
import { useProfile } from '../student/profile';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { minutesOfSheet, moved } from './ranking';
import { usePupilStep } from './rounds';
import { WayMinutes } from './WayMinutes';

interface Named {
  offerId: string;
  title: string;
  companyName: string;
  communeName: string;
}

/** Wishes in their order, with buttons to move them, and favourites to add. */
export function RankingForm({ round }: { round: MyRound }) {
  const t = useMessages();
  const words = t.rounds;
  const say = useNotice();
  const [wishes, setWishes] = useState<readonly Named[]>(round.wishes);
  const [told, setTold] = useState('');
  const home = useProfile().data?.home;
  const origin = home && { lat: home.lat, lon: home.lon };
  const step = usePupilStep();
  const ways = useQueries({
    queries: wishes.map(({ offerId }) => ({
      ...wayQueryOptions({ offerId }, round.week, origin && { origin }, undefined),
      retry: false,
    })),
  });
  const favourites = (useFavourites().data ?? []).flatMap(({ offer }) =>
    offer &&
    offer.weeks.some(({ week, seatsLeft }) => week === round.week && seatsLeft > 0) &&
    !wishes.some(({ offerId }) => offerId === offer.id)
      ? [offer]
      : [],
  );
  const changed =
    wishes.map(({ offerId }) => offerId).join() !== round.wishes.map(({ offerId }) => offerId).join();

  const change = (next: readonly Named[], said: string) => {
    setWishes(next);
    setTold(said);
  };
  const keep = () =>
    step.mutate(
      {
        step: 'rank',
        id: round.id,
        wishes: wishes.map(({ offerId }, at) => {
          const sheet = ways[at]?.data;
          const minutes = sheet && minutesOfSheet(sheet);
          return { offerId, ...(minutes !== undefined && { minutes }) };
        }),
      },
      { onSuccess: () => say(words.kept) },
    );

  return (
    <div className={ui.stack}>
      {wishes.length === 0 ? (
        <p className={ui.card}>{words.none}</p>
      ) : (
        <ol className={ui.stack}>
          {wishes.map((wish, at) => (
            <li key={wish.offerId} className={`${ui.card} ${ui.stackTight}`}>
              <h3>
                {at + 1}. <Link to={`/offres/${wish.offerId}`}>{wish.title}</Link>
              </h3>
              <p className={ui.soft}>
                {wish.companyName} · {wish.communeName}{' '}
                <WayMinutes offerId={wish.offerId} week={round.week} origin={origin} />
              </p>
              <div className={ui.row}>
                <Button
                  kind="secondary"
                  disabled={at === 0}
                  aria-label={`${words.up} : ${wish.title}`}
                  onClick={() => change(moved(wishes, at, -1), words.movedTo(wish.title, at))}
                >
                  ↑ {words.up}
                </Button>
                <Button
                  kind="secondary"
                  disabled={at === wishes.length - 1}
                  aria-label={`${words.down} : ${wish.title}`}
                  onClick={() => change(moved(wishes, at, 1), words.movedTo(wish.title, at + 2))}
                >
                  ↓ {words.down}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={`${words.remove} : ${wish.title}`}
                  onClick={() =>
                    change(
                      wishes.filter((each) => each !== wish),
                      words.removed(wish.title),
                    )
                  }
                >
                  {words.remove}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p role="status" className={ui.hidden}>
        {told}
      </p>
      {step.isError && <Failure error={step.error} />}
      <div className={ui.row}>
        <Button busy={step.isPending} disabled={!changed} onClick={keep}>
          {words.keep}
        </Button>
        {changed && <span className={ui.soft}>{words.notKept}</span>}
      </div>
      <section className={ui.stackTight} aria-labelledby={`favoris-${round.id}`}>
        <h3 id={`favoris-${round.id}`}>{words.fromFavourites}</h3>
        {favourites.length === 0 && <p className={ui.soft}>{words.noFavourites}</p>}
        <ul className={ui.stackTight}>
          {favourites.map((offer) => (
            <li key={offer.id} className={`${ui.card} ${ui.between}`}>
              <span>
                {offer.title}, {offer.companyName} · {offer.communeName}{' '}
                <WayMinutes offerId={offer.id} week={round.week} origin={origin} />
              </span>
              <Button
                kind="secondary"
                disabled={wishes.length >= round.mostWishes}
                aria-label={`${words.add} : ${offer.title}`}
                onClick={() =>
                  change(
                    [
                      ...wishes,
                      {
                        offerId: offer.id,
                        title: offer.title,
                        companyName: offer.companyName,
                        communeName: offer.communeName,
                      },
                    ],
                    words.movedTo(offer.title, wishes.length + 1),
                  )
                }
              >
                {words.add}
              </Button>
            </li>
          ))}
        </ul>
        <p>
          <Link to={`/offres?semaine=${round.week}`}>{words.search}</Link>
        </p>
      </section>
    </div>
  );
}
