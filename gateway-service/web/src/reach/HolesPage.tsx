import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Holes } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { useSession } from '../session/session';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { HolesMap } from './HolesMap';
import styles from './HolesPage.module.css';
import { VillageCard } from './VillageCard';
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
        {(all) =>
          all.state === 'NOT_YET' ? (
            <div role="status">
              <Empty title={t.reach.holes.notYet} text={t.reach.holes.notYetText} />
            </div>
          ) : all.openOffers === 0 ? (
            <Empty title={t.reach.holes.noOffer} text={t.reach.holes.noOfferText} />
          ) : (
            <Counted holes={all} atMost={atMost} />
          )
        }
      </Answer>
    </div>
  );
}

function Counted({ holes, atMost }: { holes: Holes; atMost: number }) {
  const t = useMessages();
  const format = useFormat();
  const { villages, help } = holes;
  return (
    <>
      {holes.countedAt && (
        <p className={ui.hint}>{t.reach.holes.counted(holes.openOffers, format.moment(holes.countedAt))}</p>
      )}
      {holes.estimated && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />
          <span>{t.reach.holes.estimated}</span>
        </p>
      )}
      {villages.length === 0 ? (
        <Empty title={t.reach.holes.none} text={t.reach.holes.noneText} />
      ) : (
        <>
          <HolesMap villages={villages} help={help} atMost={atMost} />
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
          <section className={ui.stack} aria-labelledby="villages">
            <h2 id="villages" className={styles.village}>
              {t.reach.holes.list}
            </h2>
            <ul className={ui.grid}>
              {villages.map((village) => (
                <li key={village.code}>
                  <VillageCard village={village} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  );
}
