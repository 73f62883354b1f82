import { Link, useParams } from 'react-router';
import type { TradeDetail } from '../api/types';
import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { HOME } from '../search/filters';
import { buttonLook } from '../ui/Button';
import { Icon, iconNamed } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useTrade } from './discovery';
import styles from './discovery.module.css';

export default function TradePage() {
  const { code = '' } = useParams();
  const trade = useTrade(code);
  return <Answer of={trade}>{(found) => <Trade trade={found} />}</Answer>;
}

function Trade({ trade }: { trade: TradeDetail }) {
  const t = useMessages();
  const session = useSession();
  const around = session.is('student') ? `&autour=${HOME}` : '';
  return (
    <div className={ui.stack}>
      <header className={styles.tradeHead}>
        <span className={styles.bigSign}>
          <Icon name={iconNamed(trade.icon)} size={40} />
        </span>
        <div className={ui.stackTight}>
          <p className={ui.soft}>{trade.familyLabel}</p>
          <PageTitle title={trade.label} />
          <p className={styles.lead}>{trade.does}</p>
        </div>
      </header>
      <div className={styles.columns}>
        <div className={ui.stack}>
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.discovery.trade.day}</h2>
            <ol className={styles.day}>
              {trade.day.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className={ui.hint}>{t.discovery.trade.dayHint}</p>
          </section>
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.discovery.trade.leads}</h2>
            <ul className={styles.points}>
              {trade.leadsTo.map((step) => (
                <li key={step}>
                  <Icon name="school" /> <span>{step}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.discovery.trade.likes}</h2>
            <ul className={styles.chips}>
              {trade.types.map((type) => (
                <li key={type}>{t.discovery.types[type].name}</li>
              ))}
              {trade.interests.map((code) => (
                <li key={code}>{t.discovery.interests[code]}</li>
              ))}
            </ul>
          </section>
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.discovery.trade.definition}</h2>
            <p className={ui.prose} lang="fr">
              {trade.definition}
            </p>
            <p className={ui.hint}>{t.discovery.trade.source(trade.code)}</p>
          </section>
        </div>
        <aside className={ui.stack}>
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.discovery.trade.offers}</h2>
            <p>
              <strong>
                {trade.openOffers > 0 ? t.landing.count(trade.openOffers) : t.discovery.result.noOffers}
              </strong>
            </p>
            {trade.near.length > 0 && (
              <>
                <p>{t.discovery.trade.alike}</p>
                <ul className={ui.stackTight}>
                  {trade.near.map((near) => (
                    <li key={near.code}>
                      <Link to={`/offres?metier=${near.code}${around}`}>{near.label}</Link>{' '}
                      <span className={ui.soft}>· {t.landing.count(near.openOffers)}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {trade.openOffers > 0 ? (
              <Link className={buttonLook()} to={`/offres?metier=${trade.code}${around}`}>
                <Icon name="pin" /> {around ? t.discovery.trade.near : t.discovery.trade.see}
              </Link>
            ) : (
              <Link className={buttonLook('secondary')} to={`/offres?domaine=${trade.family}`}>
                {t.discovery.trade.family(trade.familyLabel)}
              </Link>
            )}
          </section>
          {trade.hosts.length > 0 && (
            <section className={`${ui.card} ${ui.stackTight}`}>
              <h2>{t.discovery.trade.hosts}</h2>
              <ul className={ui.stackTight}>
                {trade.hosts.map(({ companyId, name, communeName, hosted }) => (
                  <li key={`${companyId} ${communeName}`}>
                    <Link to={`/entreprises/${companyId}/engagement`}>{name}</Link>{' '}
                    <span className={ui.soft}>
                      · {communeName}
                      {hosted && ` · ${t.discovery.trade.hosted}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.discovery.trade.sisters}</h2>
            <ul className={ui.stackTight}>
              {trade.sisters.map((sister) => (
                <li key={sister.code}>
                  <Link to={`/metiers/${sister.code}`}>{sister.label}</Link>
                </li>
              ))}
            </ul>
          </section>
          <Link to="/metiers">{t.discovery.trade.discover}</Link>
        </aside>
      </div>
    </div>
  );
}
