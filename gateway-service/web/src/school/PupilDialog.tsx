import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { FoundPlace, Guidance, RefusedAccount, StudentSummary } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { offerQuery, useSearch } from '../search/offers';
import { weeksBetween } from '../time/isoWeek';
import { Button, buttonLook } from '../ui/Button';
import { Confirm, Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { spaced } from '../validation/siret';
import { useSuggest, useTakeBackPlaceOf } from './desk';
import { PupilFile } from './PupilFile';
import { RefusedAccounts } from './RefusedAccounts';

const MOST = 5;

interface Props {
  schoolId: string;
  programme: string;
  student: StudentSummary;
  guidance: Guidance | undefined;
  places: readonly FoundPlace[];
  refused: readonly RefusedAccount[];
  onClose: () => void;
}

/** One pupil: what the school can do for them. */
export function PupilDialog({ schoolId, programme, student, guidance, places, refused, onClose }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  return (
    <Dialog title={`${student.firstName} ${student.lastName}, ${student.className}`} onClose={onClose}>
      {guidance?.lastEncouragedOn && (
        <p className={ui.soft}>
          {t.school.encourage.times(guidance.encouragements, format.day(guidance.lastEncouragedOn))}
        </p>
      )}
      <RefusedAccounts schoolId={schoolId} studentId={student.id} refused={refused} />
      {places.map((place) => (
        <Place key={place.id} schoolId={schoolId} place={place} />
      ))}
      <Applications schoolId={schoolId} studentId={student.id} />
      <p>
        <Link
          className={buttonLook('secondary')}
          to={`/etablissement/eleves/${student.id}/place?uai=${schoolId}`}
        >
          {t.school.place.record}
        </Link>
      </p>
      <Suggest
        schoolId={schoolId}
        studentId={student.id}
        programme={programme}
        already={guidance?.suggestedOffers ?? []}
      />
      <PupilFile schoolId={schoolId} studentId={student.id} onErased={onClose} />
      <div className={ui.dialogActions}>
        <Button kind="secondary" onClick={onClose}>
          {t.common.close}
        </Button>
      </div>
    </Dialog>
  );
}

/** The place first, then what still waits, then what came to nothing. */
const ORDER = ['CONFIRMED', 'ACCEPTED', 'SEEN', 'SUBMITTED'];

function Applications({ schoolId, studentId }: { schoolId: string; studentId: string }) {
  const t = useDeskMessages();
  const format = useFormat();
  const applications = useQuery({
    queryKey: ['placements', schoolId, studentId],
    queryFn: () =>
      body(
        api.GET('/api/placements/students/{studentId}', {
          params: { path: { studentId }, query: { schoolId } },
        }),
      ),
  });
  const rank = (status: string) => (ORDER.includes(status) ? ORDER.indexOf(status) : ORDER.length);
  return (
    <section className={ui.stackTight}>
      <h3>{t.school.applications}</h3>
      <Answer of={applications}>
        {(all) =>
          all.length === 0 ? (
            <p className={ui.soft}>{t.school.noApplication}</p>
          ) : (
            <ul className={ui.stackTight}>
              {[...all]
                .sort((a, b) => rank(a.status) - rank(b.status))
                .map((each) => (
                  <li key={each.id}>
                    <strong>{t.status[each.status]}</strong> : {each.offerTitle}, {each.companyName} (
                    {each.communeName}), {format.spans(weeksBetween(each.week, each.lastWeek))}
                    {['SUBMITTED', 'SEEN'].includes(each.status) && (
                      <span className={ui.hint}> {t.school.answerBy(format.day(each.answerBy))}</span>
                    )}
                  </li>
                ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function Place({ schoolId, place }: { schoolId: string; place: FoundPlace }) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const [asked, setAsked] = useState(false);
  const takeBack = useTakeBackPlaceOf(schoolId);
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h3>{t.school.place.found}</h3>
      <p>
        <strong>{place.companyName}</strong>, {place.trade}
      </p>
      <p>
        {format.placeWeeks(place)} {t.found.hours(format.clock(place.dayStart), format.clock(place.dayEnd))}
      </p>
      <p>
        {place.address}, {place.commune}
      </p>
      <p>{t.found.contact(place.contactPerson, place.contactPhone)}</p>
      {place.siret && <p className={ui.hint}>{t.found.known(spaced(place.siret))}</p>}
      <p className={ui.hint}>{place.enteredBySchool ? t.school.place.bySchool : t.school.place.byStudent}</p>
      <div>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t.school.place.takeBack}
        </Button>
      </div>
      {asked && (
        <Confirm
          {...t.school.place.takeBackAsk}
          kind="danger"
          busy={takeBack.isPending}
          error={takeBack.isError && <Failure error={takeBack.error} />}
          onClose={() => setAsked(false)}
          onYes={() =>
            takeBack.mutate(place.id, {
              onSuccess: () => {
                setAsked(false);
                say(t.found.takenBack);
              },
            })
          }
        />
      )}
    </section>
  );
}

interface SuggestProps {
  schoolId: string;
  studentId: string;
  programme: string;
  already: readonly string[];
}

function Suggest({ schoolId, studentId, programme, already }: SuggestProps) {
  const t = useDeskMessages();
  const say = useNotice();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const search = useSearch({ text: typed.trim(), programme, size: 6 }, typed.trim().length > 1);
  const suggest = useSuggest(schoolId);
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));

  return (
    <section className={ui.stackTight}>
      <h3>{t.school.suggest.action}</h3>
      <p className={ui.hint}>{t.school.suggest.hint}</p>
      {already.length > 0 && (
        <>
          <p>
            <strong>{t.school.suggest.before}</strong>
          </p>
          <ul>
            {already.map((id) => (
              <li key={id}>
                <OfferTitle id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Field label={t.school.suggest.search}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {typed.trim().length > 1 && (
        <Answer of={search} loading={<Loading cards={1} />}>
          {({ pages }) => {
            const found = pages[0]?.items ?? [];
            if (found.length === 0) return <p role="status">{t.school.suggest.none}</p>;
            return (
              <fieldset className={ui.stackTight}>
                <legend className={ui.hidden}>{t.school.suggest.action}</legend>
                {found.map((offer) => (
                  <label key={offer.id} className={ui.choice}>
                    <input
                      type="checkbox"
                      disabled={
                        already.includes(offer.id) || (chosen.length >= MOST && !chosen.includes(offer.id))
                      }
                      checked={chosen.includes(offer.id)}
                      onChange={() => toggle(offer.id)}
                    />
                    <span>
                      {offer.title}
                      <br />
                      <span className={ui.hint}>
                        {offer.companyName}, {offer.communeName}
                        {already.includes(offer.id) && ` (${t.school.suggest.already})`}
                      </span>
                    </span>
                  </label>
                ))}
              </fieldset>
            );
          }}
        </Answer>
      )}
      {chosen.length >= MOST && <p className={ui.hint}>{t.school.suggest.most}</p>}
      {suggest.isError && <Failure error={suggest.error} />}
      {chosen.length > 0 && (
        <div>
          <Button
            busy={suggest.isPending}
            onClick={() =>
              suggest.mutate(
                { studentId, offerIds: [...chosen] },
                {
                  onSuccess: () => {
                    setChosen([]);
                    setTyped('');
                    say(t.school.suggest.done);
                  },
                },
              )
            }
          >
            {t.school.suggest.send(chosen.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function OfferTitle({ id }: { id: string }) {
  const t = useDeskMessages();
  const offer = useQuery({ ...offerQuery(id), retry: false });
  if (offer.isPending) return '…';
  return offer.data?.status === 'PUBLISHED' ? (
    <Link to={`/offres/${id}`}>
      {offer.data.title}, {offer.data.company.name}
    </Link>
  ) : (
    <span className={ui.soft}>{t.school.suggest.gone}</span>
  );
}
