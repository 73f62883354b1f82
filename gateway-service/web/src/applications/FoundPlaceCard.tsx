import { useState } from 'react';
import { Link } from 'react-router';
import { AgreementCard } from '../agreements/AgreementCard';
import type { FoundPlace } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import { StatusBadge } from '../ui/StatusBadge';
import ui from '../ui/ui.module.css';
import { spaced } from '../validation/siret';
import { useTakeBackFoundPlace } from './foundPlaces';

/** A place that a student found alone, as those near to the student read it. */
export function FoundPlaceCard({ place, mine = false }: { place: FoundPlace; mine?: boolean }) {
  const t = useMessages();
  const format = useFormat();
  const words = mine ? t.reach.placement.link : t.reach.placement.linkOf;
  return (
    <article id={place.id} className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <div className={ui.between}>
          <h3>{place.companyName}</h3>
          <StatusBadge status="CONFIRMED" />
        </div>
        <p className={ui.soft}>
          {place.trade} · {place.address}, {place.commune}
        </p>
        <p>
          <strong>{format.placeWeeks(place)}</strong>{' '}
          <span className={ui.soft}>
            {t.found.hours(format.clock(place.dayStart), format.clock(place.dayEnd))}
          </span>
        </p>
        <p className={ui.hint}>{t.found.contact(place.contactPerson, place.contactPhone)}</p>
        {place.siret && <p className={ui.hint}>{t.found.known(spaced(place.siret))}</p>}
      </div>
      <p className={ui.soft}>
        {!mine ? t.found.childAlone : place.enteredBySchool ? t.found.enteredBySchool : t.found.alone}
      </p>
      <AgreementCard place={{ foundPlaceId: place.id }} audience={mine ? 'STUDENT' : 'ADULT'} />
      {/* Where the commune is not one of ours nothing can be said of the way. */}
      {place.communeCode && (
        <p>
          <Link
            to={`/stages/trouve/${place.id}/trajet`}
            aria-label={`${words} : ${place.companyName}, ${format.placeWeeks(place)}`}
          >
            {words}
          </Link>
        </p>
      )}
      {mine && <TakeBack id={place.id} />}
    </article>
  );
}

function TakeBack({ id }: { id: string }) {
  const t = useMessages();
  const say = useNotice();
  const [asked, setAsked] = useState(false);
  const takeBack = useTakeBackFoundPlace();
  return (
    <div>
      <Button
        kind="secondary"
        onClick={() => {
          takeBack.reset();
          setAsked(true);
        }}
      >
        {t.found.takeBack}
      </Button>
      {asked && (
        <Confirm
          {...t.found.ask}
          kind="danger"
          busy={takeBack.isPending}
          error={takeBack.isError && <Failure error={takeBack.error} />}
          onClose={() => setAsked(false)}
          onYes={() =>
            takeBack.mutate(id, {
              onSuccess: () => {
                setAsked(false);
                say(t.found.takenBack);
              },
            })
          }
        />
      )}
    </div>
  );
}
