import { lazy, Suspense, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormat, useShellMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button, buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { familyIcon } from './familyIcon';
import { NO_FILTERS, queryOf } from './filters';
import styles from './LandingPage.module.css';
import { useOverview } from './offers';

const TerritoryPicture = lazy(() => import('./TerritoryPicture'));

export default function LandingPage() {
  const t = useShellMessages();
  const format = useFormat();
  const navigate = useNavigate();
  const overview = useOverview().data;
  const [text, setText] = useState('');
  const [week, setWeek] = useState('');

  const search = (event: FormEvent) => {
    event.preventDefault();
    const filters = { ...NO_FILTERS, text, week };
    void navigate({ pathname: '/offres', search: queryOf(filters).toString() });
  };

  return (
    <div className={styles.page}>
      <section className={styles.hero}>
        <div className={styles.words}>
          <Welcome />
          <PageTitle title={t.landing.title} />
          <p className={styles.lead}>{t.landing.lead}</p>
          <form className={styles.search} role="search" onSubmit={search}>
            <Field label={t.landing.what}>
              {(control) => (
                <input
                  {...control}
                  type="search"
                  enterKeyHint="search"
                  autoComplete="off"
                  maxLength={100}
                  placeholder={t.landing.whatHint}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
            <Field label={t.landing.when}>
              {(control) => (
                <select {...control} value={week} onChange={(event) => setWeek(event.target.value)}>
                  <option value="">{t.landing.anyWeek}</option>
                  {(overview?.facets.weeks ?? []).map((each) => (
                    <option key={each.week} value={each.week}>
                      {format.days(each.week)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Button type="submit">
              <Icon name="search" /> {t.landing.search}
            </Button>
          </form>
        </div>
        <Suspense fallback={<div className={styles.picture} />}>
          <TerritoryPicture />
        </Suspense>
      </section>

      <ForYou />

      {overview && overview.facets.families.length > 0 && (
        <section className={ui.stack} aria-labelledby="families">
          <h2 id="families">{t.landing.families}</h2>
          <ul className={styles.families}>
            {overview.facets.families.map((family) => (
              <li key={family.code}>
                <Link to={`/offres?domaine=${encodeURIComponent(family.code)}`}>
                  <span className={styles.sign}>
                    <Icon name={familyIcon(family.code)} size={26} />
                  </span>
                  <span className={styles.familyName}>{family.label}</span>
                  <span className={ui.hint}>{t.landing.count(family.count)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}

      <section className={ui.stack} aria-labelledby="steps">
        <h2 id="steps">{t.landing.stepsTitle}</h2>
        <ol className={styles.steps}>
          {t.landing.steps.map((step) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <p className={ui.soft}>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>

      <section className={styles.adults}>
        <div className={styles.safe}>
          <Icon name="shield" size={32} />
          <div>
            <h2>{t.landing.safe}</h2>
            <p>{t.landing.safeText}</p>
          </div>
        </div>
        <div className={styles.companies}>
          <h2>{t.landing.company}</h2>
          <p>{t.landing.companyText}</p>
          <div>
            <Link className={buttonLook('secondary')} to="/entreprise">
              <Icon name="shop" /> {t.landing.companyAction}
            </Link>
          </div>
        </div>
      </section>
    </div>
  );
}

/** The way to trades, for whoever looks for one. */
function ForYou() {
  const t = useShellMessages();
  const session = useSession();
  if (session.signedIn) return null;
  return (
    <section className={styles.forYou} aria-labelledby="for-you">
      <div>
        <h2 id="for-you">{t.landing.forYou.title}</h2>
        <p>{t.landing.forYou.text}</p>
      </div>
      <Link className={buttonLook()} to="/metiers">
        <Icon name="spark" /> {t.landing.forYou.action}
      </Link>
    </section>
  );
}

/** Whoever is signed in finds the way to what they came for. */
function Welcome() {
  const t = useShellMessages();
  const session = useSession();
  if (!session.signedIn) return null;
  const next = session.is('operator')
    ? { to: '/operateur', label: t.landing.next.operator }
    : session.is('teacher', 'principal')
      ? { to: '/etablissement', label: t.landing.next.school }
      : session.is('guardian')
        ? { to: '/enfants', label: t.landing.next.guardian }
        : session.is('company')
          ? { to: '/entreprise', label: t.landing.next.company }
          : undefined;
  return (
    <p className={styles.welcome}>
      <span>{t.landing.hello(session.firstName ?? '')}</span>
      {next && <Link to={next.to}>{next.label}</Link>}
    </p>
  );
}
