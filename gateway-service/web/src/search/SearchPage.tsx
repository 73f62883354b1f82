import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SaveSearch } from '../favourites/SaveSearch';
import { useFormat, useFindingMessages } from '../i18n/language';
import { TerritoryMap } from '../map/TerritoryMap';
import { HomeNotice } from '../student/HomeNotice';
import { useProfile } from '../student/profile';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { LoosenedFilters } from '../reach/LoosenedFilters';
import { differences } from './alike';
import { FilterForm } from './FilterForm';
import { filtersOf, HOME, loosened, originOf, queryOf, requestOf } from './filters';
import { OfferCard } from './OfferCard';
import { useOverview, useSearch } from './offers';
import { spotsOf } from './spots';
import styles from './SearchPage.module.css';

export default function SearchPage() {
  const t = useFindingMessages();
  const format = useFormat();
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => filtersOf(query), [query]);
  const territory = useTerritory();
  const profile = useProfile();
  const fromHome = filters.around === HOME;
  const origin = originOf(filters, territory.data, profile.data);
  // A student's own level and home are known with the profile; nobody else has one.
  const waits = profile.isLoading || (filters.around !== '' && !fromHome && territory.isLoading);
  const programme = profile.data?.programme;
  const search = useSearch(requestOf(filters, origin, programme), !waits);
  // Without filters the search itself says what there is: one call less on the first visit.
  const overview = useOverview(queryOf(filters).size > 0 && !waits, programme);
  const offers = useMemo(() => search.data?.pages.flatMap((page) => page.items) ?? [], [search.data]);
  const spots = useMemo(() => spotsOf(offers, territory.data?.communes ?? []), [offers, territory.data]);
  const [chosen, setChosen] = useState<string>();
  const selected = spots.find((spot) => spot.communeCode === chosen);
  const [mapOpen, setMapOpen] = useState(false);
  const [filtersOpen, setFiltersOpen] = useState(false);

  const total = search.data?.pages[0]?.total ?? 0;
  const atLeast = search.data?.pages[0]?.atLeast ?? false;
  const facets = search.data?.pages[0]?.facets;

  return (
    <div className={ui.stack}>
      <PageTitle title={t.search.title} />
      <FilterForm
        filters={filters}
        families={overview.data?.facets.families ?? facets?.families ?? []}
        facets={facets}
        weeks={overview.data?.facets.weeks ?? facets?.weeks ?? []}
        open={filtersOpen}
        onOpen={setFiltersOpen}
        onChange={(next) => {
          setChosen(undefined);
          setQuery(queryOf(next), { preventScrollReset: true });
        }}
      />
      <div className={styles.beside}>
        <Link to={{ pathname: '/carte', search: query.toString() }}>{t.reach.map.open}</Link>
        <SaveSearch filters={filters} />
      </div>
      {fromHome && <HomeNotice />}
      {fromHome && profile.data?.home && (
        <p className={`${ui.hint} ${styles.private}`}>
          <Icon name="lock" size={16} /> {t.search.homePrivate}
        </p>
      )}
      <Answer of={search}>
        {() => (
          <>
            <div className={ui.between}>
              <p role="status" className={styles.count}>
                <strong>{atLeast ? t.search.moreThan(format.number(total)) : t.search.count(total)}</strong>
                {offers.length < total && (
                  <span className={`${ui.soft} ${styles.part}`}>
                    {' '}
                    · {t.search.shown(offers.length, total)}
                  </span>
                )}
              </p>
              {total > 0 && (
                <div className={styles.mapSwitch}>
                  <Button kind="secondary" aria-expanded={mapOpen} onClick={() => setMapOpen(!mapOpen)}>
                    <Icon name="map" /> {mapOpen ? t.search.hideMap : t.search.showMap}
                  </Button>
                </div>
              )}
            </div>
            {total === 0 ? (
              <Empty title={t.search.emptyTitle} text={t.search.emptyText}>
                <LoosenedFilters
                  found={(search.data?.pages[0]?.relaxed ?? []).filter(
                    ({ filter }) => filter !== 'PROGRAMME',
                  )}
                  onLoosen={(filter) => setQuery(queryOf(loosened(filters, filter)))}
                />
                <Button kind="secondary" onClick={() => setQuery({})}>
                  {t.search.reset}
                </Button>
              </Empty>
            ) : (
              <div className={styles.results}>
                <section
                  aria-label={t.search.map}
                  className={mapOpen ? styles.map : `${styles.map} ${styles.folded}`}
                >
                  {territory.data && (
                    <TerritoryMap
                      communes={territory.data.communes}
                      spots={spots}
                      origin={origin}
                      selected={chosen}
                      onSelect={setChosen}
                    />
                  )}
                </section>
                <section aria-label={t.search.list} className={ui.stack} aria-busy={search.isFetching}>
                  {selected && (
                    <div className={`${ui.between} ${styles.selected}`} role="status">
                      <strong>{t.map.selected(selected.communeName)}</strong>
                      <Button kind="quiet" onClick={() => setChosen(undefined)}>
                        <Icon name="cross" /> {t.map.reset}
                      </Button>
                    </div>
                  )}
                  <ul className={styles.list}>
                    {offers
                      .filter((offer) => !selected || offer.communeCode === selected.communeCode)
                      .map((offer) => (
                        <li key={offer.id}>
                          <OfferCard
                            offer={offer}
                            week={filters.week}
                            around={filters.around}
                            driven={filters.means.DRIVEN_TO_STOP}
                            differs={differences(offer, offers, { ...format, only: t.search.only })}
                          />
                        </li>
                      ))}
                  </ul>
                  {search.hasNextPage && !selected && (
                    <Button
                      kind="secondary"
                      busy={search.isFetchingNextPage}
                      onClick={() => void search.fetchNextPage()}
                    >
                      {t.common.more} ({format.number(total - offers.length)})
                    </Button>
                  )}
                </section>
              </div>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}
