import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api, body, change } from '../api/client';
import type { Address, StudentProfile } from '../api/types';
import { useMessages } from '../i18n/language';
import { nearest } from '../map/nearest';
import { PinMap } from '../map/PinMap';
import type { Place } from '../map/projection';
import { ReachLayer } from '../reach/ReachLayer';
import { networkQuery } from '../reach/ways';
import { CommuneOptions } from '../territory/CommuneOptions';
import { useTerritory } from '../territory/territory';
import { Button, buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { profileQuery } from './profile';

/** Where a student sets out: a commune's centre, an address if the territory asks for them, or a point on the map. */
export function HomePoint({ profile, first = false }: { profile: StudentProfile; first?: boolean }) {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const communes = useTerritory().data?.communes ?? [];
  const network = useQuery(networkQuery).data;
  const [code, setCode] = useState(profile.home?.communeCode ?? '');
  const [moved, setMoved] = useState<Place>();
  // A new number has the map look at the pin anew; a point put on it leaves the map where it is.
  const [look, setLook] = useState(0);
  const commune = communes.find((each) => each.code === code);
  const saved = profile.home?.communeCode === code ? profile.home : commune;
  const pin = moved ?? (saved && { lat: saved.lat, lon: saved.lon });
  const save = useMutation({
    mutationFn: () =>
      change(() => api.PUT('/api/students/me/home', { body: { communeCode: code, ...(pin ?? {}) } })),
    onSuccess: (after) => {
      queries.setQueryData(profileQuery.queryKey, after);
      setMoved(undefined);
      say(t.student.saved);
    },
  });
  const put = (place: Place, communeCode = nearest(communes, place)?.code) => {
    save.reset();
    setMoved(place);
    if (communeCode) setCode(communeCode);
  };

  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{t.student.home}</h2>
      {first && <p>{t.homePoint.first}</p>}
      <p className={ui.notice}>
        <Icon name="lock" /> <span>{t.student.homeText}</span>
      </p>
      <AddressSearch
        onChoose={({ lat, lon, communeCode }) => {
          put({ lat, lon }, communeCode);
          setLook(look + 1);
        }}
      />
      <form
        className={ui.stack}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (code && !save.isPending) save.mutate();
        }}
      >
        <Field label={t.student.commune} hint={t.homePoint.communeHint}>
          {(control) => (
            <select
              {...control}
              required
              value={code}
              onChange={(event) => {
                const chosen = communes.find((each) => each.code === event.target.value);
                setCode(event.target.value);
                setMoved(chosen && { lat: chosen.lat, lon: chosen.lon });
                setLook(look + 1);
              }}
            >
              <option value="">{t.student.choose}</option>
              <CommuneOptions postalCodes />
            </select>
          )}
        </Field>
        {communes.length > 0 && (
          <div className={ui.stackTight}>
            <h3>{t.homePoint.mapTitle}</h3>
            <p className={ui.hint}>{t.homePoint.mapText}</p>
            <PinMap
              key={look}
              communes={communes}
              pin={pin}
              stops={network?.stops ?? []}
              underlay={(projection, unit) => (
                <ReachLayer reach={undefined} network={network} projection={projection} unit={unit} />
              )}
              onMove={(place) => put(place)}
            />
            <p aria-live="polite">{commune && pin && t.homePoint.near(commune.name)}</p>
          </div>
        )}
        {save.isError && <Failure error={save.error} />}
        <div>
          <Button type="submit" busy={save.isPending}>
            {t.common.save}
          </Button>
        </div>
        {profile.home && (
          <div>
            <Link className={buttonLook('secondary')} to="/">
              <Icon name="in" size={18} /> {t.homePoint.next}
            </Link>
          </div>
        )}
      </form>
    </section>
  );
}

/** The text goes to our own server in a body and is kept nowhere; nothing is asked while it is typed. */
function AddressSearch({ onChoose }: { onChoose: (address: Address) => void }) {
  const t = useMessages();
  const offered = useQuery({
    queryKey: ['students', 'me', 'addresses'],
    queryFn: () => body(api.GET('/api/students/me/addresses')),
    staleTime: Infinity,
  });
  const [text, setText] = useState('');
  const find = useMutation({
    mutationFn: () => change(() => api.POST('/api/students/me/addresses', { body: { text } })),
  });
  if (!offered.data?.on) return null;
  return (
    <form
      className={ui.stackTight}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (text.trim().length >= 3 && !find.isPending) find.mutate();
      }}
    >
      <Field label={t.homePoint.address} hint={t.homePoint.addressHint}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" kind="secondary" busy={find.isPending}>
          <Icon name="search" /> {t.homePoint.find}
        </Button>
      </div>
      {find.isError && <Failure error={find.error} />}
      <div aria-live="polite">
        {find.data?.addresses.length === 0 && <p>{t.homePoint.nothing}</p>}
        {find.data && find.data.addresses.length > 0 && (
          <ul className={ui.stackTight}>
            {find.data.addresses.map((address) => (
              <li key={`${address.label} ${address.communeCode}`}>
                <Button
                  kind="quiet"
                  onClick={() => {
                    onChoose(address);
                    find.reset();
                    setText('');
                  }}
                >
                  <Icon name="pin" size={18} /> {address.label}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
