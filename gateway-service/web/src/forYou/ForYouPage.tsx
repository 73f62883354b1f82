import { Link } from 'react-router';
import { useMyApplications } from '../applications/applications';
import { useInterests } from '../discovery/interests';
import { decided, ENOUGH } from '../discovery/kept';
import { MyLogbooks } from '../feedback/MyLogbooks';
import { useFormat, useMessages } from '../i18n/language';
import { RoundNotice } from '../rounds/RoundNotice';
import { HOME } from '../search/filters';
import { useSession } from '../session/session';
import { useMyWeeks } from '../student/myWeeks';
import { useProfile } from '../student/profile';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useOffersForYou } from './forYou';
import { differences } from '../search/alike';
import { ForYouCard } from './ForYouCard';
import styles from './ForYouPage.module.css';
import { MyPlace } from './MyPlace';

const OPEN = ['SUBMITTED', 'SEEN', 'ACCEPTED', 'CONFIRMED'];

/** The home page of a student: offers with their reasons. What is not known of them does not keep any away. */
export default function ForYouPage() {
  const t = useMessages();
  const format = useFormat();
  const session = useSession();
  const profile = useProfile();
  const interests = useInterests().query;
  const applications = useMyApplications().data ?? [];
  const mine = useMyWeeks();
  const done = mine.known ? mine.free.length === 0 : mine.placed.length > 0;
  const offers = useOffersForYou(
    profile.data,
    mine.free,
    interests.data,
    !mine.isLoading && !interests.isLoading && !done,
  );
  const known = { home: Boolean(profile.data?.home) };
  const all = known.home ? `/offres?autour=${HOME}` : '/offres';
  const applied = new Set(
    applications.filter(({ status }) => OPEN.includes(status)).map(({ offerId }) => offerId),
  );
  return (
    <div className={styles.page}>
      <header className={ui.stackTight}>
        <p className={ui.soft}>{t.landing.hello(session.firstName ?? '')}</p>
        <PageTitle title={t.forYou.title} />
        <p className={styles.lead}>{t.forYou.lead}</p>
      </header>
      <MyLogbooks />
      <RoundNotice />
      {mine.placed.map((place) => (
        <MyPlace key={place.week} place={place} />
      ))}
      {done && !mine.isLoading ? (
        mine.placed.length > 0 && (
          <p className={`${ui.notice} ${ui.noticeGood}`}>
            <Icon name="check" /> {t.forYou.place.all}
          </p>
        )
      ) : (
        <>
          <Better
            made={interests.data && decided(interests.data)}
            home={profile.data && known.home}
            weeks={profile.data && mine.known}
          />
          <Answer of={offers} loading={<Loading cards={4} />}>
            {({ items, total }) =>
              items.length === 0 ? (
                <Empty
                  title={t.forYou.emptyTitle}
                  text={mine.known ? t.forYou.emptyWeeks : t.forYou.emptyText}
                >
                  <Link className={buttonLook('secondary')} to={all}>
                    {t.nav.search}
                  </Link>
                </Empty>
              ) : (
                <section className={ui.stack} aria-labelledby="for-you" aria-busy={offers.isFetching}>
                  <div className={ui.between}>
                    <h2 id="for-you">{mine.placed.length > 0 ? t.forYou.place.others : t.forYou.list}</h2>
                    <Link className={buttonLook('secondary')} to={all}>
                      <Icon name="search" /> {t.forYou.all(total)}
                    </Link>
                  </div>
                  <ol className={styles.list}>
                    {items.map((one) => (
                      <li key={one.offer.id}>
                        <ForYouCard
                          one={one}
                          known={known}
                          applied={applied.has(one.offer.id)}
                          differs={differences(
                            one.offer,
                            items.map(({ offer }) => offer),
                            { ...format, only: t.search.only },
                          )}
                        />
                      </li>
                    ))}
                  </ol>
                </section>
              )
            }
          </Answer>
        </>
      )}
      <nav aria-labelledby="more" className={ui.stackTight}>
        <h2 id="more">{t.forYou.more}</h2>
        <ul className={styles.more}>
          <li>
            <Link to="/favoris">
              <Icon name="heart" /> {t.forYou.kept}
            </Link>
          </li>
          <li>
            <Link to="/metiers">
              <Icon name="spark" /> {t.forYou.trades}
            </Link>
          </li>
          <li>
            <Link to="/carte">
              <Icon name="map" /> {t.forYou.map}
            </Link>
          </li>
          <li>
            <Link to="/candidatures">
              <Icon name="paper" /> {t.forYou.applications}
            </Link>
          </li>
        </ul>
      </nav>
    </div>
  );
}

interface BetterProps {
  /** How many choices were made. */
  made: number | undefined;
  home: boolean | undefined;
  weeks: boolean | undefined;
}

/** What would make it fit better; what has not come yet is not missing. */
function Better({ made, home, weeks }: BetterProps) {
  const t = useMessages();
  const few = made !== undefined && made < ENOUGH;
  if (!few && home !== false && weeks !== false) return null;
  return (
    <section className={styles.better} aria-labelledby="better">
      <h2 id="better">{t.forYou.better}</h2>
      <ul>
        {few && (
          <li>
            {made === 0 ? t.forYou.noInterests : t.forYou.fewInterests}{' '}
            <Link to="/metiers/choix">{t.forYou.toInterests}</Link>
          </li>
        )}
        {home === false && (
          <li>
            {t.forYou.noHome} <Link to="/profil">{t.forYou.toHome}</Link>
          </li>
        )}
        {weeks === false && <li>{t.forYou.noWeeks}</li>}
      </ul>
    </section>
  );
}
