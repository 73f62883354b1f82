import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { AgreementCard } from '../agreements/AgreementCard';
import { api, body } from '../api/client';
import type { ChildApplication, FoundPlace, StudentSummary, ConversationAbout } from '../api/types';
import { FoundPlaceCard } from '../applications/FoundPlaceCard';
import { theirFoundPlacesQuery } from '../applications/foundPlaces';
import { endingOf } from '../applications/ending';
import { Timeline } from '../applications/Timeline';
import { CalendarLink } from '../calendar/CalendarLink';
import { useFormat, useDeskMessages } from '../i18n/language';
import { myRidesQuery } from '../lifts/lifts';
import { RideCard } from '../lifts/RideCard';
import { placementWay } from '../reach/way';
import { ChildRounds } from '../rounds/ChildRounds';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import { StatusBadge } from '../ui/StatusBadge';
import ui from '../ui/ui.module.css';
import { Conversation } from '../conversation/Conversation';
import { childrensConversationsQuery, conversationAbout } from '../conversation/conversations';
import { childrenQuery } from './children';
import { Consent } from './Consent';

const theirApplicationsQuery = queryOptions({
  queryKey: ['children', 'applications'],
  queryFn: () => body(api.GET('/api/applications/of-my-children')),
});

export default function ChildrenPage() {
  const t = useDeskMessages();
  const children = useQuery(childrenQuery);
  const applications = useQuery(theirApplicationsQuery);
  const found = useQuery(theirFoundPlacesQuery);
  const words = useQuery(childrensConversationsQuery);
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.guardian.title} />
      <Answer of={children}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.guardian.emptyTitle} text={t.guardian.emptyText} />
          ) : (
            <>
              {applications.isError && (
                <Failure error={applications.error} onRetry={() => void applications.refetch()} />
              )}
              {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
              {words.isError && <Failure error={words.error} onRetry={() => void words.refetch()} />}
              {all.map((child) => (
                <Child
                  key={child.id}
                  child={child}
                  applications={applications.data?.filter((each) => each.studentId === child.id)}
                  places={found.data?.filter((each) => each.studentId === child.id)}
                  words={words.data}
                />
              ))}
            </>
          )
        }
      </Answer>
    </div>
  );
}

interface ChildProps {
  child: StudentSummary;
  applications: readonly ChildApplication[] | undefined;
  places: readonly FoundPlace[] | undefined;
  words: readonly ConversationAbout[] | undefined;
}

function Child({ child, applications, places, words }: ChildProps) {
  const t = useDeskMessages();
  return (
    <section className={ui.stack}>
      <div>
        <h2>{child.firstName}</h2>
        <p className={ui.soft}>
          {child.className} · {child.schoolName}
        </p>
      </div>
      {child.consent !== 'NOT_NEEDED' && <Consent child={child} />}
      <ChildRounds studentId={child.id} />
      {places?.map((place) => (
        <FoundPlaceCard key={place.id} place={place} />
      ))}
      {applications?.length === 0 && !places?.length && <p className={ui.card}>{t.guardian.none}</p>}
      {Boolean(applications?.length) && <CalendarLink studentId={child.id} />}
      {applications?.map((application) => (
        <ChildApplicationCard
          key={application.id}
          application={application}
          words={conversationAbout(words, application.id)}
        />
      ))}
    </section>
  );
}

interface CardProps {
  application: ChildApplication;
  words: ConversationAbout | undefined;
}

function ChildApplicationCard({ application, words }: CardProps) {
  const t = useDeskMessages();
  const format = useFormat();
  const ride = useQuery(myRidesQuery).data?.find((each) => each.applicationId === application.id);
  const ending = endingOf(application);
  return (
    <article id={application.id} className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <div className={ui.between}>
          <h3>{application.offerTitle}</h3>
          <StatusBadge status={application.status} />
        </div>
        <p className={ui.soft}>
          {application.companyName} · {application.communeName}
        </p>
        <p>
          <strong>{format.placeWeeks(application)}</strong>
        </p>
      </div>
      <p className={ui.notice}>
        <Icon name="in" />
        <span>
          {ending
            ? t.guardian.endings[ending]
            : t.guardian.next[application.status](format.day(application.answerBy))}
        </span>
      </p>
      {application.status === 'CONFIRMED' && (
        <>
          <AgreementCard place={{ applicationId: application.id }} audience="ADULT" />
          {ride && <RideCard ride={ride} mine="agree" />}
          <div>
            <Link
              className={buttonLook('secondary')}
              to={placementWay(application, application.studentId)}
              aria-label={`${t.reach.placement.linkOf} : ${application.offerTitle}`}
            >
              <Icon name="pin" size={18} /> {t.reach.placement.linkOf}
            </Link>
          </div>
        </>
      )}
      {words && <Conversation about={words} reader="GUARDIAN" />}
      <Timeline history={application.history} />
    </article>
  );
}
