import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ConfirmedPlace, Ride } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { confirmedPlacesQuery, ridesOfSchoolQuery } from '../lifts/lifts';
import { RideCard } from '../lifts/RideCard';
import { placementWay } from '../reach/way';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { studentsQuery } from './school';
import { SchoolFrame } from './SchoolFrame';

/** Where the school's students have a place, how they get there if they share it, and the lifts that wait to be seen. */
export default function WaysPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.lifts.schoolTitle}>
      {(school) => (
        <>
          <p className={ui.prose}>{t.lifts.schoolText}</p>
          <Places key={school.id} schoolId={school.id} />
        </>
      )}
    </SchoolFrame>
  );
}

function Places({ schoolId }: { schoolId: string }) {
  const t = useDeskMessages();
  const places = useQuery(confirmedPlacesQuery(schoolId));
  const rides = useQuery(ridesOfSchoolQuery(schoolId));
  const students = useQuery(studentsQuery(schoolId));
  return (
    <>
      {rides.isError && <Failure error={rides.error} onRetry={() => void rides.refetch()} />}
      <Answer of={places}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.lifts.schoolNone} text={t.lifts.schoolNoneText} />
          ) : (
            <ul className={ui.stack}>
              {all.map((place) => {
                const student = students.data?.find((each) => each.id === place.studentId);
                return (
                  <li key={place.applicationId}>
                    <OnePlace
                      place={place}
                      name={student ? `${student.firstName} ${student.lastName}` : ''}
                      className={student?.className ?? ''}
                      ride={rides.data?.find((each) => each.applicationId === place.applicationId)}
                    />
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

interface Props {
  place: ConfirmedPlace;
  name: string;
  className: string;
  ride: Ride | undefined;
}

function OnePlace({ place, name, className, ride }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <div>
        <h3>{name}</h3>
        <p className={ui.soft}>
          {className} · {format.placeWeeks(place)}
        </p>
      </div>
      <p>
        {place.offerTitle}, {place.companyName} · {place.communeName}
      </p>
      {ride && <RideCard ride={ride} mine="seen" />}
      <p>
        <Link to={placementWay(place, place.studentId)} aria-label={`${t.reach.placement.linkOf} : ${name}`}>
          {t.reach.placement.linkOf}
        </Link>
      </p>
    </article>
  );
}
