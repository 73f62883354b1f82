import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import { Problem } from '../api/problem';
import type { WaySheet } from '../api/types';
import NotFound from '../ui/NotFound';
import { useFormat, useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { HomeNotice } from '../student/HomeNotice';
import { useProfile } from '../student/profile';
import { CommuneField } from '../territory/CommuneField';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { DrivenField } from './DrivenField';
import { drivenOf, writeMeans } from './means';
import { PaperSheet } from './PaperSheet';
import { SheetDays } from './SheetDays';
import { WaySharing } from './WaySharing';
import styles from './WaySheetPage.module.css';
import { wayQueryOptions, type WayAim, type WayStart } from './ways';

/** Sealed for who asks and for the one place, good for some minutes: asked for anew before it is over. */
const startQuery = (studentId: string, { to, week }: Place) => {
  const query = { week, ...('offerId' in to && { offerId: to.offerId }) };
  return queryOptions({
    queryKey: ['students', studentId, 'start', query],
    queryFn: () => body(api.GET('/api/students/{id}/start', { params: { path: { id: studentId }, query } })),
    staleTime: 10 * 60_000,
    gcTime: 10 * 60_000,
    // That a place was confirmed takes a moment to be known where starts are sealed.
    retry: (failures, error) =>
      failures < 3 && error instanceof Problem && error.code === 'way-without-place',
    retryDelay: 1_000,
  });
};

/** A confirmed place, or one found alone, of which the sheet itself does not know where it leads. */
export interface Place {
  to: WayAim;
  week: string;
  /** Of the place, the shown one among them. */
  weeks: readonly string[];
  destination?: NonNullable<WaySheet['destination']>;
}

export function Mine({ place }: { place: Place }) {
  const t = useMessages();
  const home = useProfile().data?.home;
  return (
    <Sheet
      place={place}
      title={t.reach.placement.title}
      back="/candidatures"
      from={home && { origin: { lat: home.lat, lon: home.lon } }}
    >
      <HomeNotice />
      <WaySharing />
    </Sheet>
  );
}

export function Theirs({ place, studentId }: { place: Place; studentId: string }) {
  const t = useMessages();
  const session = useSession();
  const start = useQuery(startQuery(studentId, place));
  const communes = useTerritory().data?.communes ?? [];
  const [code, setCode] = useState('');
  const commune = communes.find((each) => each.code === code);
  if (start.error instanceof Problem && [400, 404].includes(start.error.status)) return <NotFound />;
  const from: WayStart | undefined = start.data
    ? { start: start.data.sealed }
    : commune && { origin: { lat: commune.lat, lon: commune.lon } };
  return (
    <Sheet
      place={place}
      title={start.data ? t.reach.placement.titleOf(start.data.firstName) : t.reach.placement.titleAny}
      back={session.is('guardian') ? '/enfants' : '/etablissement/trajets'}
      from={from}
      commune={start.data ? undefined : commune?.name}
    >
      {start.data && <p>{t.reach.placement.fromArea}</p>}
      {start.error && (
        <>
          {start.error instanceof Problem && start.error.status === 409 ? (
            <p className={ui.notice}>
              <Icon name="lock" /> <span>{start.error.detail}</span>
            </p>
          ) : (
            <Failure error={start.error} onRetry={() => void start.refetch()} />
          )}
          <CommuneField
            label={t.reach.placement.from}
            placeholder={t.lifts.choose}
            value={code}
            onChange={setCode}
          />
        </>
      )}
    </Sheet>
  );
}

interface SheetProps {
  place: Place;
  title: string;
  back: string;
  from: WayStart | undefined;
  commune?: string | undefined;
  children: ReactNode;
}

function Sheet({ place, title, back, from, commune, children }: SheetProps) {
  const t = useMessages();
  const format = useFormat();
  const [query, setQuery] = useSearchParams();
  const driven = drivenOf(query);
  const sheet = useQuery(wayQueryOptions(place.to, place.week, from, driven));
  if (sheet.error instanceof Problem && sheet.error.status === 404) return <NotFound />;
  const destination = place.destination ?? sheet.data?.destination;
  return (
    <PaperSheet>
      <p className={styles.screen}>
        <Link to={back}>{t.reach.placement.back}</Link>
      </p>
      <header className={ui.stackTight}>
        <PageTitle title={title} />
        <p>
          {destination && (
            <>
              <strong>
                {destination.title}, {destination.company}
              </strong>
              <br />
              {destination.address}, {destination.communeName}
              <br />
            </>
          )}
          {format.week(place.week)}
        </p>
        {sheet.data && (
          <div className={styles.screen}>
            <Button kind="secondary" onClick={() => window.print()}>
              <Icon name="paper" /> {t.reach.print}
            </Button>
          </div>
        )}
      </header>
      <div className={`${ui.stack} ${styles.screen}`}>
        {children}
        {place.weeks.length > 1 && (
          <Field label={t.reach.placement.week}>
            {(control) => (
              <select
                {...control}
                value={place.week}
                onChange={(event) => {
                  const next = new URLSearchParams(query);
                  next.set('semaine', event.target.value);
                  setQuery(next, { replace: true });
                }}
              >
                {place.weeks.map((week) => (
                  <option key={week} value={week}>
                    {format.week(week)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <DrivenField
          value={driven}
          onChange={(minutes) => {
            const next = new URLSearchParams(query);
            writeMeans(next, { DRIVEN_TO_STOP: minutes });
            setQuery(next, { replace: true });
          }}
        />
      </div>
      {place.destination && (
        <p className={ui.hint}>{t.reach.placement.toCentre(place.destination.communeName)}</p>
      )}
      {commune && <p className={ui.hint}>{t.reach.fromCentre(commune)}</p>}
      {from && (
        <Answer of={sheet}>{(found) => <SheetDays sheet={found} from={commune} driven={driven} />}</Answer>
      )}
    </PaperSheet>
  );
}
