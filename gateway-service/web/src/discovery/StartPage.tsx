import { useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../i18n/language';
import { useTradesCalled } from '../search/offers';
import { useSession } from '../session/session';
import { Button, buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './discovery.module.css';
import { Drawing } from './Drawing';
import { useInterests } from './interests';
import { decided, ENOUGH, isNothing } from './kept';

const SHOWN = ['velo', 'histoire', 'microscope', 'lire', 'stand', 'voyage'];

export default function StartPage() {
  const t = useMessages();
  const session = useSession();
  const { query, restart, saving } = useInterests();
  const interests = query.data;
  const begun = interests !== undefined && !isNothing(interests);
  const enough = interests !== undefined && decided(interests) >= ENOUGH;

  return (
    <div className={styles.page}>
      <section className={styles.start}>
        <div className={ui.stack}>
          <PageTitle title={t.discovery.start.title} />
          <p className={styles.lead}>{t.discovery.start.lead}</p>
          <ul className={styles.points}>
            {t.discovery.start.points.map((point) => (
              <li key={point}>
                <Icon name="check" /> <span>{point}</span>
              </li>
            ))}
          </ul>
          <div className={ui.row}>
            {enough && (
              <Link className={buttonLook()} to="/metiers/resultat">
                <Icon name="spark" /> {t.discovery.start.results}
              </Link>
            )}
            <Link className={buttonLook(enough ? 'secondary' : 'primary')} to="/metiers/choix">
              <Icon name="in" /> {begun ? t.discovery.start.resume : t.discovery.start.go}
            </Link>
            {begun && (
              <Button kind="quiet" busy={saving.isPending} onClick={restart}>
                {t.discovery.start.restart}
              </Button>
            )}
          </div>
          {saving.isError && <Failure error={saving.error} />}
          <p className={`${ui.hint} ${styles.kept}`}>
            <Icon name="lock" size={16} />{' '}
            <span>{session.is('student') ? t.discovery.start.keptMine : t.discovery.start.keptHere}</span>
          </p>
        </div>
        <div className={styles.mosaic}>
          {SHOWN.map((id) => (
            <Drawing key={id} of={id} />
          ))}
        </div>
      </section>
      <TradeSearch />
    </div>
  );
}

/** For whoever has a trade in mind already. */
function TradeSearch() {
  const t = useMessages();
  const [text, setText] = useState('');
  const found = useTradesCalled(text);
  return (
    <section className={`${ui.card} ${ui.stack} ${ui.narrow}`}>
      <h2>{t.discovery.start.know}</h2>
      <Field label={t.discovery.start.search} hint={t.discovery.start.searchHint}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={100}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {text.trim().length > 1 && found.data && (
        <>
          <p role="status" className={ui.soft}>
            {t.discovery.start.found(found.data.length)}
          </p>
          <ul className={ui.stackTight}>
            {found.data.map((trade) => (
              <li key={trade.code}>
                <Link to={`/metiers/${trade.code}`}>{trade.label}</Link>{' '}
                <span className={ui.soft}>· {trade.familyLabel}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
