import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LastPupil, PlaceLeft, SchoolRecord } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import type { Place } from '../map/projection';
import { useSuggest } from '../school/desk';
import { guidanceQuery } from '../school/school';
import { CommuneField } from '../territory/CommuneField';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { placesLeftQuery } from './rounds';
import { WayMinutes } from './WayMinutes';

/** So many at once: for each a way is looked for. */
const SHOWN = 15;

interface Props {
  school: SchoolRecord;
  pupil: LastPupil;
  name: string;
}

/** What is left for one pupil, wishes first, from a commune that the staff choose: the home stays the pupil's. */
export function PlacesLeft({ school, pupil, name }: Props) {
  const t = useDeskMessages();
  const words = t.lastPupils;
  const places = useQuery(placesLeftQuery(school.id, pupil.studentId));
  const communes = useTerritory().data?.communes ?? [];
  const [from, setFrom] = useState<string>();
  const [shown, setShown] = useState(SHOWN);
  const commune =
    communes.find(({ code }) => code === from) ?? communes.find((each) => each.name === school.communeName);
  return (
    <div className={ui.stack}>
      <div className={ui.narrow}>
        <CommuneField
          label={words.from}
          hint={words.fromHint}
          value={commune?.code ?? ''}
          onChange={setFrom}
        />
      </div>
      <Answer of={places}>
        {(all) => {
          const sorted = [...all].sort((a, b) => (a.wish ?? 99) - (b.wish ?? 99));
          return all.length === 0 ? (
            <p>{words.nothingLeft}</p>
          ) : (
            <>
              <ul className={ui.stackTight}>
                {sorted.slice(0, shown).map((place) => (
                  <OnePlace
                    key={`${place.offerId} ${place.week}`}
                    school={school}
                    pupil={pupil}
                    name={name}
                    place={place}
                    origin={commune && { lat: commune.lat, lon: commune.lon }}
                  />
                ))}
              </ul>
              {all.length > shown && (
                <Button kind="secondary" onClick={() => setShown(shown + SHOWN)}>
                  {words.more(all.length - shown)}
                </Button>
              )}
            </>
          );
        }}
      </Answer>
    </div>
  );
}

function OnePlace({
  school,
  pupil,
  name,
  place,
  origin,
}: Props & { place: PlaceLeft; origin: Place | undefined }) {
  const t = useDeskMessages();
  const words = t.lastPupils;
  const format = useFormat();
  const say = useNotice();
  const suggest = useSuggest(school.id);
  const suggested = useQuery(guidanceQuery(school.id))
    .data?.find(({ studentId }) => studentId === pupil.studentId)
    ?.suggestedOffers.includes(place.offerId);
  return (
    <li className={`${ui.card} ${ui.stackTight}`}>
      <div>
        <Link to={`/offres/${place.offerId}`}>{place.title}</Link>, {place.companyName} · {place.communeName}
        <br />
        <span className={ui.soft}>
          {format.week(place.week)} · {t.search.seats(place.seatsLeft)}
        </span>
      </div>
      <p className={ui.row}>
        {place.wish !== undefined && (
          <span className={`${ui.badge} ${ui.good}`}>{words.wish(place.wish)}</span>
        )}
        <WayMinutes offerId={place.offerId} week={place.week} origin={origin} />
        {place.warnings.map((warning) => (
          <span key={warning} className={`${ui.badge} ${ui.wait}`}>
            {words.warnings[warning]}
          </span>
        ))}
      </p>
      {suggest.isError && <Failure error={suggest.error} />}
      <div>
        {suggested ? (
          <p className={ui.soft}>{words.proposed}</p>
        ) : (
          <Button
            kind="secondary"
            busy={suggest.isPending}
            aria-label={`${words.propose} : ${place.title}`}
            onClick={() =>
              suggest.mutate(
                { studentId: pupil.studentId, offerIds: [place.offerId] },
                { onSuccess: () => say(words.proposedTo(name)) },
              )
            }
          >
            {words.propose}
          </Button>
        )}
      </div>
    </li>
  );
}
