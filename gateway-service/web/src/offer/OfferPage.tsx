import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import type { OfferDetail } from '../api/types';
import { useMyApplications } from '../applications/applications';
import { AnswerWords } from '../company/AnswerWords';
import { engagementQuery } from '../company/companies';
import { FavouriteButton } from '../favourites/FavouriteButton';
import { WordsOfStudents } from '../feedback/WordsOfStudents';
import { useFormat, useFindingMessages } from '../i18n/language';
import { LiftsOnTheWay } from '../lifts/LiftsOnTheWay';
import { familyIcon } from '../search/familyIcon';
import { offerQuery } from '../search/offers';
import { drivenOf } from '../reach/means';
import { wayQuery } from '../reach/way';
import { SuggestToPupil } from '../school/SuggestToPupil';
import { signInAddress, useSession } from '../session/session';
import { useMyWeeks, whyNot, type MyWeeks } from '../student/myWeeks';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { NoteFacts } from './NoteFacts';
import styles from './OfferPage.module.css';
import { ReservedBadge } from './ReservedBadge';

export default function OfferPage() {
  const { offerId = '' } = useParams();
  const offer = useQuery(offerQuery(offerId));
  return <PageAnswer of={offer}>{(found) => <Offer offer={found} />}</PageAnswer>;
}

function Offer({ offer }: { offer: OfferDetail }) {
  const t = useFindingMessages();
  const format = useFormat();
  const [query] = useSearchParams();
  const way = wayQuery(query.get('semaine') ?? undefined, query.get('autour') ?? undefined, drivenOf(query));
  return (
    <article className={ui.stack}>
      <p>
        <Link className={styles.back} to="/offres">
          {t.offer.back}
        </Link>
      </p>
      <header className={styles.head}>
        <span className={styles.sign}>
          <Icon name={familyIcon(offer.family)} size={34} />
        </span>
        <div className={ui.stackTight}>
          <PageTitle title={offer.title} />
          <p className={styles.by}>
            {offer.company.name} · {offer.tradeLabel}
          </p>
        </div>
        <FavouriteButton offerId={offer.id} title={offer.title} />
      </header>
      {offer.reserved && (
        <p>
          <ReservedBadge reserved={offer.reserved} />
        </p>
      )}
      {offer.paused && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="clock" /> {t.offer.paused}
        </p>
      )}
      {offer.status !== 'PUBLISHED' && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" /> {t.offer.notVisible}
        </p>
      )}
      <div className={styles.columns}>
        <div className={ui.stack}>
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.offer.what}</h2>
            <p className={ui.prose}>{offer.description}</p>
            <p className={ui.hint}>{t.offer.observe}</p>
          </section>
          {offer.weekPlan.length > 0 && (
            <section className={`${ui.card} ${ui.stackTight}`}>
              <h2>{t.offer.plan}</h2>
              <dl className={ui.facts}>
                {offer.weekPlan.map((text, day) => (
                  <div key={day}>
                    <dt>{t.offer.days[day]}</dt>
                    <dd className={styles.light}>{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <WordsOfStudents of="offer" id={offer.id} />
          <LiftsOnTheWay offerId={offer.id} />
          <dl className={`${ui.card} ${ui.facts}`}>
            <div>
              <dt>{t.offer.where}</dt>
              <dd>
                {offer.workplace.label}
                <br />
                <span className={styles.light}>
                  {offer.workplace.address}
                  {!offer.workplace.address.includes(offer.workplace.communeName) &&
                    `, ${offer.workplace.communeName}`}
                </span>
                <br />
                <Link className={styles.back} to={{ pathname: `/offres/${offer.id}/trajet`, search: way }}>
                  {t.reach.howTo}
                </Link>
              </dd>
            </div>
            <div>
              <dt>{t.offer.day}</dt>
              <dd>
                {t.offer.hours(format.clock(offer.dayStart), format.clock(offer.dayEnd))}
                {offer.breakMinutes > 0 && `, ${t.offer.pause(offer.breakMinutes)}`}
              </dd>
            </div>
            <NoteFacts offer={offer} />
            {offer.accessibility.length > 0 && (
              <div>
                <dt>{t.offer.access}</dt>
                <dd>{offer.accessibility.map((each) => t.offer.accessibility[each]).join(', ')}</dd>
              </div>
            )}
            <div>
              <dt>{t.offer.forWhom}</dt>
              <dd>{offer.programmes.map(format.programme).join(', ')}</dd>
            </div>
            <div>
              <dt>{t.offer.company}</dt>
              <dd>
                {offer.company.name}
                <br />
                <span className={styles.light}>
                  {offer.company.activity}
                  {offer.company.publicBody && ` · ${t.common.publicBody}`}
                </span>
                <Engaged companyId={offer.company.id} />
              </dd>
            </div>
          </dl>
        </div>
        <Weeks offer={offer} />
      </div>
    </article>
  );
}

function Engaged({ companyId }: { companyId: string }) {
  const t = useFindingMessages();
  const engagement = useQuery(engagementQuery(companyId)).data;
  if (!engagement) return null;
  return (
    <>
      {engagement.answers && <AnswerWords answers={engagement.answers} />}
      <p>
        <Link to={`/entreprises/${companyId}/engagement`}>{t.offer.engagement}</Link>
      </p>
    </>
  );
}

function Weeks({ offer }: { offer: OfferDetail }) {
  const t = useFindingMessages();
  const format = useFormat();
  const session = useSession();
  const place = useLocation();
  const myWeeks = useMyWeeks();
  const mine = useMyApplications(session.is('student')).data ?? [];
  const applied = new Map(
    mine
      .filter((application) => application.offerId === offer.id && isLive(application.status))
      .map((application) => [application.week, application]),
  );
  const free = offer.weeks.some((each) => each.seatsLeft > 0);
  return (
    <section className={`${ui.card} ${ui.stack} ${styles.weeks}`}>
      <h2>{t.offer.when}</h2>
      <ul className={styles.list}>
        {offer.weeks.map(({ week, seatsLeft }) => (
          <li key={week}>
            <span className={ui.stackTight}>
              <strong>{format.week(week)}</strong>
              <span className={ui.row}>
                <span className={`${ui.badge} ${seatsLeft > 0 ? ui.good : ''}`}>
                  {t.search.seats(seatsLeft)}
                </span>
                {myWeeks.free.includes(week) && (
                  <span className={`${ui.badge} ${ui.act}`}>{t.search.myWeek}</span>
                )}
              </span>
            </span>
            {applied.has(week) ? (
              <Link className={buttonLook('quiet')} to={`/candidatures#${applied.get(week)?.id}`}>
                {t.offer.seeApplication}
              </Link>
            ) : (
              session.is('student') &&
              seatsLeft > 0 &&
              !offer.paused &&
              !myWeeks.isLoading &&
              offer.status === 'PUBLISHED' && <ApplyFor week={week} offer={offer} mine={myWeeks} />
            )}
          </li>
        ))}
      </ul>
      {!free && (
        <p className={ui.soft}>
          <strong>{t.offer.full}.</strong> {t.offer.fullText}
        </p>
      )}
      {!session.signedIn && (
        <a className={buttonLook()} href={signInAddress(place)}>
          {t.offer.signInToApply}
        </a>
      )}
      {session.signedIn && !session.is('student') && <p className={ui.hint}>{t.offer.onlyStudents}</p>}
      {session.is('teacher', 'principal') && offer.status === 'PUBLISHED' && <SuggestToPupil offer={offer} />}
    </section>
  );
}

function ApplyFor({ week, offer, mine }: { week: string; offer: OfferDetail; mine: MyWeeks }) {
  const t = useFindingMessages();
  const format = useFormat();
  const reason = whyNot(week, mine, offer.programmes);
  if (reason) return <span className={ui.hint}>{t.offer[reason]}</span>;
  return (
    <Link
      className={buttonLook()}
      to={`/offres/${offer.id}/candidater?semaine=${week}`}
      aria-label={t.offer.applyWeek(format.days(week))}
    >
      {t.offer.apply}
    </Link>
  );
}

function isLive(status: string): boolean {
  return ['SUBMITTED', 'SEEN', 'ACCEPTED', 'CONFIRMED'].includes(status);
}
