import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { useSession } from '../session/session';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './HolesPage.module.css';
import { holesOptions } from './ways';

const FEWER_THAN = [1, 3, 5, 10, 20];
const USUAL = 5;

/** Villages from which too little is reached, and why: for who can change it. */
export default function HolesPage() {
  const t = useMessages();
  const session = useSession();
  const [query, setQuery] = useSearchParams();
  const asked = Number(query.get('moins'));
  const atMost = FEWER_THAN.includes(asked) ? asked : USUAL;
  const holes = useQuery(holesOptions(atMost));

  return (
    <div className={ui.stack}>
      <PageTitle title={t.reach.holes.title} />
      {session.is('operator') && <OperatorTabs />}
      <p>{t.reach.holes.intro}</p>
      <div className={ui.narrow}>
        <Field label={t.reach.holes.fewer}>
          {(control) => (
            <select
              {...control}
              value={atMost}
              onChange={(event) => setQuery({ moins: event.target.value }, { replace: true })}
            >
              {FEWER_THAN.map((count) => (
                <option key={count} value={count}>
                  {t.reach.holes.offers(count)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Answer of={holes}>
        {({ villages, help }) =>
          villages.length === 0 ? (
            <Empty title={t.reach.holes.none} text={t.reach.holes.noneText} />
          ) : (
            <>
              {help.length > 0 && (
                <section className={`${ui.card} ${ui.stackTight}`}>
                  <h2>{t.reach.holes.helpTitle}</h2>
                  <ul className={ui.stackTight}>
                    {help.map((place) => (
                      <li key={place.code}>{t.reach.holes.help(place.name, place.villages)}</li>
                    ))}
                  </ul>
                </section>
              )}
              <ul className={ui.grid}>
                {villages.map((village) => (
                  <li key={village.code} className={`${ui.card} ${ui.stackTight}`}>
                    <h2 className={styles.village}>{village.name}</h2>
                    <p>
                      <strong>{t.reach.map.offers(village.offers)}</strong>
                    </p>
                    <ul className={styles.modes}>
                      {village.modes.map((by) => (
                        <li key={by.mode}>
                          {t.reach.holes.by(t.reach.by[by.mode], by.offers)}
                          {by.reason && (
                            <span className={ui.soft}>
                              {' '}
                              {t.reach.reasons[by.reason]}
                              {by.day && ` (${t.reach.holes.only(t.reach.days[by.day])})`}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answer>
    </div>
  );
}
