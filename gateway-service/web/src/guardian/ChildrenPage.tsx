import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { ChildApplication, FoundPlace, StudentSummary } from '../api/types';
import { FoundPlaceCard } from '../applications/FoundPlaceCard';
import { theirFoundPlacesQuery } from '../applications/foundPlaces';
import { Timeline } from '../applications/Timeline';
import { CalendarLink } from '../calendar/CalendarLink';
import { useFormat, useMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import { StatusBadge } from '../ui/StatusBadge';
import ui from '../ui/ui.module.css';
import { Consent } from './Consent';

const childrenQuery = queryOptions({
  queryKey: ['children', 'mine'],
  queryFn: () => body(api.GET('/api/students/mine')),
});

const theirApplicationsQuery = queryOptions({
  queryKey: ['children', 'applications'],
  queryFn: () => body(api.GET('/api/applications/of-my-children')),
});

export default function ChildrenPage() {
  const t = useMessages();
  const children = useQuery(childrenQuery);
  const applications = useQuery(theirApplicationsQuery);
  const found = useQuery(theirFoundPlacesQuery);
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
              {all.map((child) => (
                <Child
                  key={child.id}
                  child={child}
                  applications={applications.data?.filter((each) => each.studentId === child.id)}
                  places={found.data?.filter((each) => each.studentId === child.id)}
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
}

function Child({ child, applications, places }: ChildProps) {
  const t = useMessages();
  return (
    <section className={ui.stack}>
      <div>
        <h2>{child.firstName}</h2>
        <p className={ui.soft}>
          {child.className} · {child.schoolName}
        </p>
      </div>
      {child.consent !== 'NOT_NEEDED' && <Consent child={child} />}
      {places?.map((place) => (
        <FoundPlaceCard key={place.id} place={place} />
      ))}
      {applications?.length === 0 && !places?.length && <p className={ui.card}>{t.guardian.none}</p>}
      {Boolean(applications?.length) && <CalendarLink studentId={child.id} />}
      {applications?.map((application) => (
        <ChildApplicationCard key={application.id} application={application} />
      ))}
    </section>
  );
}

function ChildApplicationCard({ application }: { application: ChildApplication }) {
  const t = useMessages();
  const format = useFormat();
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
          <strong>{format.week(application.week)}</strong>
        </p>
      </div>
      <p className={ui.notice}>
        <Icon name="in" />
        <span>{t.guardian.next[application.status](format.day(application.answerBy))}</span>
      </p>
      <Timeline history={application.history} />
    </article>
  );
}
