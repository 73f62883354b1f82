import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import { api, body, change } from '../api/client';
import type { Address, StudentProfile } from '../api/types';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useMessages } from '../i18n/language';
import { nearest } from '../map/nearest';
import { PinMap } from '../map/PinMap';
import type { Place } from '../map/projection';
import { ReachLayer } from '../reach/ReachLayer';
import { networkQuery } from '../reach/ways';
import { CommuneField } from '../territory/CommuneField';
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
  // A new number has the map look at the pin anew; a point put on it leaves the map where it is.
  const [look, setLook] = useState(0);
  const save = useMutation({
    mutationFn: (home: { communeCode: string; lat?: number; lon?: number }) =>
      change(() => api.PUT('/api/students/me/home', { body: home })),
    onSuccess: (after) => queries.setQueryData(profileQuery.queryKey, after),
  });
  /** What was saved, or the commune's centre. */
  const placeIn = (code: string): Place | undefined => {
    const known =
      profile.home?.communeCode === code ? profile.home : communes.find((each) => each.code === code);
    return known && { lat: known.lat, lon: known.lon };
  };
  const {
    form,
    submit,
    error,
    put: write,
    problem,
  } = useProblemForm({
    schema: z.object({
      communeCode: text(t.student.choose),
      moved: z.custom<Place | undefined>(() => true),
    }),
    blank: { communeCode: profile.home?.communeCode ?? '', moved: undefined as Place | undefined },
    sending: save,
    tell: ({ communeCode, moved }) => ({ communeCode, ...(moved ?? placeIn(communeCode)) }),
    onSent: () => say(t.student.saved),
  });
  const { communeCode: code, moved } = form.watch();
  const commune = communes.find((each) => each.code === code);
  const pin = moved ?? placeIn(code);
  const put = (place: Place, communeCode = nearest(communes, place)?.code) => {
    save.reset();
    write('moved', place);
    if (communeCode) write('communeCode', communeCode);
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
      <form className={ui.stack} onSubmit={submit} noValidate>
        <CommuneField
          label={t.student.commune}
          hint={t.homePoint.communeHint}
          error={error('communeCode')}
          postalCodes
          placeholder={t.student.choose}
          value={code}
          onChange={(chosen) => {
            const place = communes.find((each) => each.code === chosen);
            write('communeCode', chosen);
            write('moved', place && { lat: place.lat, lon: place.lon });
            setLook(look + 1);
          }}
        />
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
        {problem && <Failure error={problem} />}
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
