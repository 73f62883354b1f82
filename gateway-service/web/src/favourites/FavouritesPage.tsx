import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, change } from '../api/client';
import type { Favourite, SavedSearch } from '../api/types';
import { useMessages } from '../i18n/language';
import { queryOf } from '../search/filters';
import { OfferCard } from '../search/OfferCard';
import { Button, buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useFavourite, useFavourites } from './favourites';
import styles from './FavouritesPage.module.css';
import { filtersOfSaved, savedSearchesQuery } from './savedSearches';

export default function FavouritesPage() {
  const t = useMessages();
  const favourites = useFavourites();
  return (
    <div className={`${ui.stack} ${styles.page}`}>
      <PageTitle title={t.favourites.title} />
      <section className={ui.stack} aria-labelledby="favoris">
        <h2 id="favoris">{t.favourites.offers}</h2>
        <Answer of={favourites}>
          {(mine) =>
            mine.length === 0 ? (
              <Empty title={t.favourites.emptyTitle} text={t.favourites.emptyText}>
                <Link className={buttonLook()} to="/offres">
                  {t.favourites.find}
                </Link>
              </Empty>
            ) : (
              <ul className={styles.list}>
                {mine.map((favourite) => (
                  <li key={favourite.id}>
                    {favourite.offer ? <Shown offer={favourite.offer} /> : <Gone favourite={favourite} />}
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </section>
      <Searches />
    </div>
  );
}

function Shown({ offer }: { offer: NonNullable<Favourite['offer']> }) {
  const t = useMessages();
  const seats = offer.weeks.reduce((sum, { seatsLeft }) => sum + seatsLeft, 0);
  return (
    <div className={ui.stackTight}>
      {seats === 1 && (
        <p>
          <span className={`${ui.badge} ${ui.act}`}>{t.favourites.lastSeat}</span>
        </p>
      )}
      <OfferCard offer={offer} />
    </div>
  );
}

function Gone({ favourite }: { favourite: Favourite }) {
  const t = useMessages();
  const { turn } = useFavourite(favourite.id);
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <h3>
        {favourite.tradeLabel} · {favourite.companyName}
      </h3>
      <p className={ui.soft}>{t.favourites.gone}</p>
      <div>
        <Button kind="secondary" onClick={turn}>
          {t.favourites.remove}
          <span className={ui.hidden}> : {favourite.tradeLabel}</span>
        </Button>
      </div>
    </article>
  );
}

function Searches() {
  const t = useMessages();
  const searches = useQuery(savedSearchesQuery);
  return (
    <section id="recherches" className={ui.stack} aria-labelledby="mes-recherches">
      <h2 id="mes-recherches">{t.favourites.searches}</h2>
      <p className={`${ui.soft} ${ui.prose}`}>{t.favourites.searchesText}</p>
      <Answer of={searches}>
        {(mine) =>
          mine.length === 0 ? (
            <p className={ui.card}>{t.favourites.noSearches}</p>
          ) : (
            <ul className={styles.list}>
              {mine.map((search) => (
                <li key={search.id} className={`${ui.card} ${ui.between}`}>
                  <Link to={{ pathname: '/offres', search: queryOf(filtersOfSaved(search)).toString() }}>
                    {search.name}
                  </Link>
                  <Delete search={search} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function Delete({ search }: { search: SavedSearch }) {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      change<unknown>(() =>
        api.DELETE('/api/offers/saved-searches/{id}', { params: { path: { id: search.id } } }),
      ),
    onSuccess: () => say(t.favourites.deleted),
    onSettled: () => void queries.invalidateQueries({ queryKey: savedSearchesQuery.queryKey }),
  });
  return (
    <>
      <Button
        kind="quiet"
        busy={remove.isPending}
        aria-label={t.favourites.delete(search.name)}
        onClick={() => remove.mutate()}
      >
        <Icon name="cross" />
      </Button>
      {remove.isError && <Failure error={remove.error} />}
    </>
  );
}
