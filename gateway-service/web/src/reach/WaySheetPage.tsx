import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import type { DayGroup, OfferDetail, OwnWay, WaySheet } from '../api/types';
import NotFoundPage from '../app/NotFoundPage';
import { useFormat, useMessages } from '../i18n/language';
import { HOME } from '../search/filters';
import { offerQuery } from '../search/offers';
import { useSession } from '../session/session';
import { HomeNotice } from '../student/HomeNotice';
import { useProfile } from '../student/profile';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { JourneyView } from './JourneyView';
import { minutesOf, wayQuery } from './way';
import { wayQueryOptions } from './ways';
import styles from './WaySheetPage.module.css';

/** How to get there and home again on every day of a week, to be printed and shown at home. */
export default function WaySheetPage() {
  const { offerId = '' } = useParams();
  const offer = useQuery(offerQuery(offerId));
  if (offer.error instanceof Problem && [400, 404].includes(offer.error.status)) return <NotFoundPage />;
  return (
    <Answer of={offer} loading={<Loading title cards={2} />}>
      {(found) => <Sheet offer={found} />}
    </Answer>
  );
}

function Sheet({ offer }: { offer: OfferDetail }) {
  const t = useMessages();
  const format = useFormat();
  const session = useSession();
  const territory = useTerritory();
  const profile = useProfile();
  const [query, setQuery] = useSearchParams();
  const myWeeks = profile.data?.weeks ?? [];
  const weeks = offer.weeks.map((each) => each.week);
  const asked = query.get('semaine');
  const week =
    weeks.find((each) => each === asked) ?? weeks.find((each) => myWeeks.includes(each)) ?? weeks[0];
  const around = query.get('autour') ?? (session.is('student') ? HOME : '');
  const commune = territory.data?.communes.find((each) => each.code === around);
  const from = around === HOME ? profile.data?.home : commune;
  const origin = from && { lat: from.lat, lon: from.lon };
  const sheet = useQuery(wayQueryOptions(offer.id, week, origin));
  const communes = [...(territory.data?.communes ?? [])].sort((a, b) => a.name.localeCompare(b.name));

  return (
    <article className={`${ui.stack} ${styles.sheet}`}>
      <p className={styles.screen}>
        <Link to={{ pathname: `/offres/${offer.id}`, search: wayQuery(week, around) }}>{t.reach.back}</Link>
      </p>
      <header className={ui.stackTight}>
        <PageTitle title={t.reach.sheetTitle} />
        <p>
          <strong>
            {offer.title}, {offer.company.name}
          </strong>
          <br />
          {offer.workplace.address}, {offer.workplace.communeName}
          {week && (
            <>
              <br />
              {format.week(week)}
            </>
          )}
        </p>
      </header>
      <div className={`${styles.choices} ${styles.screen}`}>
        {weeks.length > 1 && (
          <Field label={t.search.week}>
            {(control) => (
              <select
                {...control}
                value={week}
                onChange={(event) => setQuery(wayQuery(event.target.value, around), { replace: true })}
              >
                {weeks.map((each) => (
                  <option key={each} value={each}>
                    {format.days(each)}
                    {myWeeks.includes(each) ? ` · ${t.search.myWeek}` : ''}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t.reach.startFrom}>
          {(control) => (
            <select
              {...control}
              value={around}
              onChange={(event) => setQuery(wayQuery(week, event.target.value), { replace: true })}
            >
              {around === '' && <option value="">{t.reach.choose}</option>}
              {(session.is('student') || around === HOME) && <option value={HOME}>{t.search.myHome}</option>}
              {communes.map((each) => (
                <option key={each.code} value={each.code}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {sheet.data && (
          <Button kind="secondary" onClick={() => window.print()}>
            <Icon name="paper" /> {t.reach.print}
          </Button>
        )}
      </div>
      {around === HOME && <HomeNotice />}
      {commune && <p className={ui.hint}>{t.reach.fromCentre(commune.name)}</p>}
      {week ? (
        origin && <Answer of={sheet}>{(found) => <Days sheet={found} from={commune?.name} />}</Answer>
      ) : (
        <Empty title={t.reach.noWeek} text={t.offer.fullText} />
      )}
    </article>
  );
}

function Days({ sheet, from }: { sheet: WaySheet; from: string | undefined }) {
  const t = useMessages();
  return (
    <>
      <p>{t.reach.dayHours(clock(sheet.dayStart), clock(sheet.dayEnd))}</p>
      {sheet.days.map((group) => (
        <Day key={group.dates[0]} group={group} sheet={sheet} home={from ?? t.reach.atHome} />
      ))}
      {sheet.own.length > 0 && (
        <section className={`${ui.card} ${ui.stackTight}`}>
          <h2>{t.reach.ownTitle}</h2>
          <ul className={ui.stackTight}>
            {sheet.own.map((own) => (
              <li key={own.mode} className={styles.own}>
                <Icon name={own.mode === 'BIKE' ? 'bike' : 'walk'} />
                <Own own={own} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={`${ui.card} ${ui.stackTight}`}>
        <h2>{t.reach.lateTitle}</h2>
        <p>{t.reach.lateText}</p>
        <dl className={styles.phones}>
          <div>
            <dt>{t.reach.phoneCompany}</dt>
            <dd />
          </div>
          <div>
            <dt>{t.reach.phoneSchool}</dt>
            <dd />
          </div>
          <div>
            <dt>{t.reach.phoneFamily}</dt>
            <dd />
          </div>
        </dl>
      </section>
      <p className={ui.hint}>{t.reach.check}</p>
    </>
  );

  function clock(time: string): string {
    return t.reach.clock(minutesOf(time));
  }
}

function Own({ own }: { own: OwnWay }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <span>
      {t.reach.own[own.mode === 'BIKE' ? 'BIKE' : 'WALK'](
        t.reach.minutes(own.minutes),
        format.number(own.metres / 1000),
      )}
      {' · '}
      {t.reach.leaveAt(t.reach.clock(minutesOf(own.leavesAt)))}
      {' · '}
      {t.reach.home(t.reach.clock(minutesOf(own.homeAt)))}
    </span>
  );
}

function Day({ group, sheet, home }: { group: DayGroup; sheet: WaySheet; home: string }) {
  const t = useMessages();
  const format = useFormat();
  const { there, back, ifMissedThere, ifMissedBack, reason, estimatedMinutes } = group.way;
  return (
    <section className={`${ui.card} ${ui.stack} ${styles.day}`}>
      <h2>{format.dates(group.dates)}</h2>
      {reason && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" /> {t.reach.reasons[reason]}
        </p>
      )}
      {estimatedMinutes != null && <p className={ui.notice}>{t.reach.estimatedText(estimatedMinutes)}</p>}
      {there && back && (
        <div className={styles.both}>
          <JourneyView
            title={t.reach.there}
            journey={there}
            missed={ifMissedThere}
            lateAfter={sheet.dayStart}
            from={home}
            to={t.reach.atWork}
          />
          <JourneyView
            title={t.reach.wayBack}
            journey={back}
            missed={ifMissedBack}
            from={t.reach.atWork}
            to={home}
          />
        </div>
      )}
    </section>
  );
}
