import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { OfferDetail } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { HOME } from '../search/filters';
import { offerQuery } from '../search/offers';
import { useSession } from '../session/session';
import { HomeNotice } from '../student/HomeNotice';
import { useProfile } from '../student/profile';
import { CommuneField } from '../territory/CommuneField';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { DrivenField } from './DrivenField';
import { drivenOf } from './means';
import { PaperSheet } from './PaperSheet';
import { SheetDays } from './SheetDays';
import { wayQuery } from './way';
import { wayQueryOptions } from './ways';
import styles from './WaySheetPage.module.css';

/** How to get there and home again on every day of a week, to be printed and shown at home. */
export default function WaySheetPage() {
  const { offerId = '' } = useParams();
  const offer = useQuery(offerQuery(offerId));
  return <PageAnswer of={offer}>{(found) => <Sheet offer={found} />}</PageAnswer>;
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
  const driven = drivenOf(query);
  const commune = territory.data?.communes.find((each) => each.code === around);
  const from = around === HOME ? profile.data?.home : commune;
  const origin = from && { lat: from.lat, lon: from.lon };
  const sheet = useQuery(wayQueryOptions({ offerId: offer.id }, week, origin && { origin }, driven));

  return (
    <PaperSheet>
      <p className={styles.screen}>
        <Link to={{ pathname: `/offres/${offer.id}`, search: wayQuery(week, around, driven) }}>
          {t.reach.back}
        </Link>
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
                onChange={(event) =>
                  setQuery(wayQuery(event.target.value, around, driven), { replace: true })
                }
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
        <CommuneField
          label={t.reach.startFrom}
          placeholder={t.reach.choose}
          value={around}
          first={session.is('student') || around === HOME ? [{ value: HOME, label: t.search.myHome }] : []}
          onChange={(chosen) => setQuery(wayQuery(week, chosen, driven), { replace: true })}
        />
        <DrivenField
          value={driven}
          onChange={(minutes) => setQuery(wayQuery(week, around, minutes), { replace: true })}
        />
      </div>
      {sheet.data && (
        <p className={styles.screen}>
          <Button kind="secondary" onClick={() => window.print()}>
            <Icon name="paper" /> {t.reach.print}
          </Button>
        </p>
      )}
      {around === HOME && <HomeNotice />}
      {commune && <p className={ui.hint}>{t.reach.fromCentre(commune.name)}</p>}
      {week ? (
        origin && (
          <Answer of={sheet}>
            {(found) => <SheetDays sheet={found} from={commune?.name} driven={driven} />}
          </Answer>
        )
      ) : (
        <Empty title={t.reach.noWeek} text={t.offer.fullText} />
      )}
    </PaperSheet>
  );
}
