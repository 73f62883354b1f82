import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { CoverageGaps } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { useSession } from '../session/session';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { CoverageGapsMap } from './CoverageGapsMap';
import styles from './CoverageGapsPage.module.css';
import { VillageCard } from './VillageCard';
import { coverageGapsOptions } from './ways';

const FEWER_THAN = [1, 3, 5, 10, 20];
const USUAL = 5;

/** Villages from which too little is reached, and why: for who can change it. */
export default function CoverageGapsPage() {
  const t = useDeskMessages();
  const session = useSession();
  const [query, setQuery] = useSearchParams();
  const asked = Number(query.get('moins'));
  const atMost = FEWER_THAN.includes(asked) ? asked : USUAL;
  const gaps = useQuery(coverageGapsOptions(atMost));

  return (
    <div className={ui.stack}>
      <PageTitle title={t.coverageGaps.title} />
      {session.is('operator') && <OperatorTabs />}
      <p>{t.coverageGaps.intro}</p>
      <div className={ui.narrow}>
        <Field label={t.coverageGaps.fewer}>
          {(control) => (
            <select
              {...control}
              value={atMost}
              onChange={(event) => setQuery({ moins: event.target.value }, { replace: true })}
            >
              {FEWER_THAN.map((count) => (
                <option key={count} value={count}>
                  {t.coverageGaps.offers(count)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Answer of={gaps}>
        {(all) =>
          all.state === 'NOT_YET' ? (
            <div role="status">
              <Empty title={t.coverageGaps.notYet} text={t.coverageGaps.notYetText} />
            </div>
          ) : all.openOffers === 0 ? (
            <Empty title={t.coverageGaps.noOffer} text={t.coverageGaps.noOfferText} />
          ) : (
            <Counted gaps={all} atMost={atMost} />
          )
        }
      </Answer>
    </div>
  );
}

function Counted({ gaps, atMost }: { gaps: CoverageGaps; atMost: number }) {
  const t = useDeskMessages();
  const format = useFormat();
  const { villages, help } = gaps;
  return (
    <>
      {gaps.countedAt && (
        <p className={ui.hint}>{t.coverageGaps.counted(gaps.openOffers, format.moment(gaps.countedAt))}</p>
      )}
      {gaps.estimated && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />
          <span>{t.coverageGaps.estimated}</span>
        </p>
      )}
      {villages.length === 0 ? (
        <Empty title={t.coverageGaps.none} text={t.coverageGaps.noneText} />
      ) : (
        <>
          <CoverageGapsMap villages={villages} help={help} atMost={atMost} />
          {help.length > 0 && (
            <section className={`${ui.card} ${ui.stackTight}`}>
              <h2>{t.coverageGaps.helpTitle}</h2>
              <ul className={ui.stackTight}>
                {help.map((place) => (
                  <li key={place.code}>{t.coverageGaps.help(place.name, place.villages)}</li>
                ))}
              </ul>
            </section>
          )}
          <section className={ui.stack} aria-labelledby="villages">
            <h2 id="villages" className={styles.village}>
              {t.coverageGaps.list}
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
