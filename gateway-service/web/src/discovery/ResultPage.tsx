import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { SuggestedTrade, Verdict } from '../api/types';
import { useLanguage, useMessages } from '../i18n/language';
import { HOME } from '../search/filters';
import { useSession } from '../session/session';
import { useProfile } from '../student/profile';
import { Button, buttonLook } from '../ui/Button';
import { Icon, iconNamed } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useResults } from './discovery';
import styles from './discovery.module.css';
import { Profile } from './Hexagon';
import { useInterests } from './interests';
import { decided, ENOUGH, judged, type Interests } from './kept';
import { reasonWords } from './reasons';

const FIRST = 10;

export default function ResultPage() {
  const t = useMessages();
  const { query, saving, update } = useInterests();
  return (
    <div className={ui.stack}>
      <PageTitle title={t.discovery.result.title} />
      <Answer of={query}>
        {(interests) =>
          decided(interests) === 0 ? (
            <Empty title={t.discovery.result.emptyTitle} text={t.discovery.result.emptyText}>
              <Link className={buttonLook()} to="/metiers/choix">
                {t.discovery.start.go}
              </Link>
            </Empty>
          ) : (
            <Result
              interests={interests}
              onJudge={(code, verdict) => update((before) => judged(before, code, verdict))}
            />
          )
        }
      </Answer>
      {saving.isError && <Failure error={saving.error} />}
    </div>
  );
}

interface Props {
  interests: Interests;
  onJudge: (code: string, verdict: Verdict) => void;
}

function Result({ interests, onJudge }: Props) {
  const t = useMessages();
  const session = useSession();
  const say = useNotice();
  const student = useProfile();
  const results = useResults(interests, student.data, !student.isLoading);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<string>(undefined);

  // The list moves under whoever pressed a button in it: the focus goes along, or to the top if the card is gone.
  useEffect(() => {
    if (!pressed.current || results.isPlaceholderData) return;
    if (document.activeElement === document.body) {
      (document.getElementById(pressed.current) ?? list.current)?.focus({ preventScroll: true });
    }
    pressed.current = undefined;
  }, [results.data, results.isPlaceholderData]);

  const judge = (trade: { code: string; label: string }, verdict: Verdict) => {
    pressed.current = `${verdict}-${trade.code}`;
    const taken = interests.feedback[trade.code] === verdict;
    say(taken ? t.discovery.result.takenBack(trade.label) : t.discovery.result.said[verdict](trade.label));
    onJudge(trade.code, verdict);
  };

  return (
    <Answer of={results}>
      {({ profile, trades, setAside }) => (
        <>
          <section className={`${ui.card} ${ui.stack}`} aria-labelledby="profile">
            <h2 id="profile">{t.discovery.result.profile}</h2>
            {decided(interests) < ENOUGH && (
              <p className={ui.notice}>
                <Icon name="in" />
                <span>
                  {t.discovery.result.few} <Link to="/metiers/choix">{t.discovery.start.resume}</Link>
                </span>
              </p>
            )}
            <Profile profile={profile} />
            <p className={ui.hint}>{t.discovery.result.notFixed}</p>
            <div className={ui.row}>
              <Link className={buttonLook('secondary')} to="/metiers/choix">
                {t.discovery.result.again}
              </Link>
              {!session.signedIn && <span className={ui.hint}>{t.discovery.result.signIn}</span>}
            </div>
          </section>
          <section className={ui.stack} aria-labelledby="trades" aria-busy={results.isFetching}>
            <h2 id="trades" ref={list} tabIndex={-1}>
              {t.discovery.result.trades}
            </h2>
            <p className={ui.soft}>{t.discovery.result.tradesText}</p>
            <ol className={styles.cards}>
              {trades.slice(0, all ? trades.length : FIRST).map((trade) => (
                <li key={trade.code}>
                  <TradeCard trade={trade} verdict={interests.feedback[trade.code]} onJudge={judge} />
                </li>
              ))}
            </ol>
            {!all && trades.length > FIRST && (
              <div>
                <Button kind="secondary" onClick={() => setAll(true)}>
                  {t.discovery.result.more}
                </Button>
              </div>
            )}
          </section>
          {setAside.length > 0 && (
            <section className={ui.stackTight} aria-labelledby="aside">
              <h2 id="aside">{t.discovery.result.aside}</h2>
              <ul className={ui.stackTight}>
                {setAside.map((trade) => (
                  <li key={trade.code} className={ui.row}>
                    <Link to={`/metiers/${trade.code}`}>{trade.label}</Link>
                    <Button kind="quiet" onClick={() => judge(trade, 'DISLIKED')}>
                      {t.discovery.result.back(trade.label)}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Answer>
  );
}

function TradeCard(props: {
  trade: SuggestedTrade;
  verdict: Verdict | undefined;
  onJudge: (trade: SuggestedTrade, verdict: Verdict) => void;
}) {
  const { trade, verdict, onJudge } = props;
  const t = useMessages();
  const { language } = useLanguage();
  const list = useMemo(() => new Intl.ListFormat(language, { type: 'conjunction' }), [language]);
  return (
    <article className={styles.card}>
      <span className={styles.sign}>
        <Icon name={iconNamed(trade.icon)} size={26} />
      </span>
      <div className={ui.stackTight}>
        <h3>
          <Link to={`/metiers/${trade.code}`}>{trade.label}</Link>
        </h3>
        <p className={ui.soft}>{trade.does}</p>
        <p className={styles.reason}>
          <Icon name={trade.surprise ? 'spark' : 'heart'} size={18} />
          <span>{reasonWords(trade, t, (parts) => list.format(parts))}</span>
        </p>
        <div className={ui.row}>
          <button
            id={`LIKED-${trade.code}`}
            type="button"
            className={styles.judge}
            aria-pressed={verdict === 'LIKED'}
            onClick={() => onJudge(trade, 'LIKED')}
          >
            <Icon name="heart" size={18} /> {t.discovery.result.like}
            <span className={ui.hidden}> : {trade.label}</span>
          </button>
          <button
            id={`DISLIKED-${trade.code}`}
            type="button"
            className={styles.judge}
            aria-pressed={verdict === 'DISLIKED'}
            onClick={() => onJudge(trade, 'DISLIKED')}
          >
            {t.discovery.result.meh}
            <span className={ui.hidden}> : {trade.label}</span>
          </button>
          <Places trade={trade} />
        </div>
      </div>
    </article>
  );
}

/** Where one can go for a trade; where there is nothing, what is nearest to it. */
function Places({ trade }: { trade: SuggestedTrade }) {
  const t = useMessages();
  const known = useProfile().data?.home !== undefined;
  const near = trade.near;
  const around = known ? `&autour=${HOME}` : '';
  if (trade.inReach > 0) {
    return (
      <Link className={styles.offers} to={`/offres?metier=${trade.code}${around}`}>
        {known ? t.discovery.result.inReach(trade.inReach) : t.landing.count(trade.inReach)}
        <span className={ui.hidden}> : {trade.label}</span>
      </Link>
    );
  }
  return (
    <>
      {trade.openOffers > 0 ? (
        <Link className={styles.offers} to={`/offres?metier=${trade.code}`}>
          {t.discovery.result.farther(trade.openOffers)}
          <span className={ui.hidden}> : {trade.label}</span>
        </Link>
      ) : (
        <span className={ui.hint}>{t.discovery.result.noOffers}</span>
      )}
      {near && (
        <Link className={styles.offers} to={`/offres?metier=${near.code}${around}`}>
          {t.discovery.result.near(near.inReach, near.label)}
        </Link>
      )}
    </>
  );
}
