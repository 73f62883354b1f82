import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { OfferCard } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { TerritoryMap } from '../map/TerritoryMap';
import { filtersOf, HOME, originOf, queryOf, requestOf, type Filters } from '../search/filters';
import { useOverview, useSearch } from '../search/offers';
import { spotsOf } from '../search/spots';
import { useSession } from '../session/session';
import { HomeNotice } from '../student/HomeNotice';
import { useProfile } from '../student/profile';
import { CommuneField } from '../territory/CommuneField';
import { useTerritory } from '../territory/territory';
import { buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { byBand } from './bands';
import { LIMITS, withLimit, type Means } from './means';
import { MeansFields } from './MeansFields';
import { ReachLayer } from './ReachLayer';
import keys from './ReachLayer.module.css';
import styles from './ReachMapPage.module.css';
import { networkQuery, reachMapOptions } from './ways';

const KEYS: Record<number, string | undefined> = {
  15: keys.key15,
  30: keys.key30,
  45: keys.key45,
  60: keys.key60,
};

/** Where one gets to in 15, 30, 45 and 60 minutes, drawn and told. */
export default function ReachMapPage() {
  const t = useMessages();
  const format = useFormat();
  const session = useSession();
  const [query, setQuery] = useSearchParams();
  const territory = useTerritory();
  const profile = useProfile();
  const programme = profile.data?.programme;
  const weeks = useOverview(!profile.isLoading, programme).data?.facets.weeks ?? [];
  const asked = useMemo(() => filtersOf(query), [query]);
  const myWeeks = profile.data?.weeks ?? [];
  const around = asked.around || (session.is('student') ? HOME : '');
  const week = asked.week || (weeks.find((each) => myWeeks.includes(each.week)) ?? weeks[0])?.week || '';
  const means = withLimit(asked.means, 'DRIVEN_TO_STOP', undefined);
  const filters: Filters = { ...asked, means, around, week };
  const origin = originOf(filters, territory.data, profile.data);
  const reach = useQuery(reachMapOptions(origin, week || undefined, filters.means));
  const network = useQuery(networkQuery);
  const search = useSearch(
    { ...requestOf(filters, origin, programme), sort: 'TRAVEL_TIME' },
    origin !== undefined && !profile.isLoading,
  );
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = search;
  const found = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const offers = useMemo(() => found.filter(isOnMap), [found]);
  // The nearest come first: what is asked for until one is too far is all that the map shows.
  const more = hasNextPage && !isFetchingNextPage && found.every(isOnMap);
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  // Before the last of them has come a village without one may have some.
  const allCame = data !== undefined && !isFetchingNextPage && !more;
  const communes = territory.data?.communes ?? [];
  const spots = spotsOf(offers, communes);
  const [chosen, setChosen] = useState<string>();
  const apply = (change: Partial<Filters>) =>
    setQuery(queryOf({ ...filters, ...change }), { replace: true, preventScrollReset: true });

  return (
    <div className={ui.stack}>
      <PageTitle title={t.reach.map.title} />
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <CommuneField
          label={t.reach.startFrom}
          placeholder={t.reach.choose}
          value={around}
          first={session.is('student') || around === HOME ? [{ value: HOME, label: t.search.myHome }] : []}
          onChange={(chosen) => apply({ around: chosen })}
        />
        <Field label={t.search.week}>
          {(control) => (
            <select {...control} value={week} onChange={(event) => apply({ week: event.target.value })}>
              {weeks.map((each) => (
                <option key={each.week} value={each.week}>
                  {format.days(each.week)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <MeansFields
          means={filters.means}
          counts={search.data?.pages[0]?.facets.reach ?? []}
          disabled={around === ''}
          drawn
          onChange={(means: Means) => apply({ means })}
        />
      </form>
      {around === HOME && <HomeNotice />}
      {!origin && <p>{t.reach.map.ask}</p>}
      <div className={styles.results}>
        <section aria-label={t.search.map} className={ui.stackTight}>
          {territory.data && (
            <TerritoryMap
              communes={communes}
              spots={spots}
              origin={origin}
              underlay={(projection, unit) => (
                <ReachLayer
                  reach={origin && reach.data}
                  network={network.data}
                  projection={projection}
                  unit={unit}
                />
              )}
              selected={chosen}
              onSelect={setChosen}
            />
          )}
          <p className={styles.legend}>
            <span>{t.reach.map.legend}</span>
            {LIMITS.map((limit) => (
              <span key={limit} className={styles.key}>
                <svg width={16} height={16} aria-hidden="true">
                  <rect width={16} height={16} rx={4} className={KEYS[limit]} />
                </svg>
                {limit}
              </span>
            ))}
          </p>
        </section>
        {origin && (
          <section aria-label={t.reach.map.list} className={ui.stack} aria-busy={reach.isFetching}>
            <Answer of={reach}>
              {(within) =>
                within.communes.length === 0 ? (
                  <Empty title={t.reach.map.nothing} text={t.reach.map.nothingText} />
                ) : (
                  <>
                    {within.estimated && <p className={ui.notice}>{t.reach.estimated}</p>}
                    {byBand(within.communes).map((band) => (
                      <div key={band.minutes} className={ui.stackTight}>
                        <h2 className={styles.band}>{t.reach.map.band(band.minutes)}</h2>
                        <ul className={styles.places}>
                          {band.places.map((commune) => {
                            const spot = spots.find((each) => each.communeCode === commune.code);
                            return (
                              <li
                                key={commune.code}
                                className={commune.code === chosen ? styles.chosen : undefined}
                              >
                                <span>{t.reach.map.place(commune.name, commune.minutes)}</span>
                                <span className={spot ? styles.some : ui.soft}>
                                  {allCame ? t.reach.map.offers(spot?.count ?? 0) : t.reach.map.counting}
                                </span>
                              </li>
                            );
                          })}
                        </ul>
                      </div>
                    ))}
                    <Link
                      className={buttonLook()}
                      to={{
                        pathname: '/offres',
                        search: queryOf({ ...filters, sort: 'TRAVEL_TIME' }).toString(),
                      }}
                    >
                      {t.reach.map.asList}
                    </Link>
                  </>
                )
              }
            </Answer>
          </section>
        )}
      </div>
    </div>
  );
}

function isOnMap({ way }: OfferCard): boolean {
  return way !== undefined && Math.max(way.minutesThere, way.minutesBack) <= Math.max(...LIMITS);
}
