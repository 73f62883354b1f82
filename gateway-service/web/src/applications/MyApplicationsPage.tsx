import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { AgreementCard } from '../agreements/AgreementCard';
import type { MyApplication, ConversationAbout } from '../api/types';
import { MyLogbooks } from '../feedback/MyLogbooks';
import { useFormat, useMessages } from '../i18n/language';
import { myRidesQuery } from '../lifts/lifts';
import { RideAsk, RideCard } from '../lifts/RideCard';
import { placementWay } from '../reach/way';
import { CalendarLink } from '../calendar/CalendarLink';
import { RoundNotice } from '../rounds/RoundNotice';
import { useProfile } from '../student/profile';
import { useTerritory } from '../territory/territory';
import { Button, buttonLook } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import { StatusBadge } from '../ui/StatusBadge';
import ui from '../ui/ui.module.css';
import { Conversation } from '../conversation/Conversation';
import { myConversationsQuery, conversationAbout } from '../conversation/conversations';
import { useMyApplications, useStudentAction, type StudentAction } from './applications';
import { endingOf } from './ending';
import { FoundPlaceCard } from './FoundPlaceCard';
import { myFoundPlacesQuery } from './foundPlaces';
import styles from './MyApplicationsPage.module.css';
import { MySuggestions } from './MySuggestions';
import { NextSteps } from './NextSteps';
import { Timeline } from './Timeline';

const OPEN = ['ACCEPTED', 'CONFIRMED', 'SEEN', 'SUBMITTED'];
const UNLUCKY = ['DECLINED', 'EXPIRED'];
const WAITING = ['ACCEPTED', 'SEEN', 'SUBMITTED'];

export default function MyApplicationsPage() {
  const t = useMessages();
  const applications = useMyApplications();
  const found = useQuery(myFoundPlacesQuery);
  const words = useQuery(myConversationsQuery);
  const profile = useProfile().data;
  const most = useTerritory().data?.rules.openApplicationsPerStudent;

  return (
    <div className={`${ui.stack} ${styles.page}`}>
      <div className={ui.between}>
        <PageTitle title={t.applications.title} />
        <Link to="/candidatures/trouve">{t.found.link}</Link>
      </div>
      <RoundNotice />
      <MyLogbooks />
      <MySuggestions />
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {words.isError && <Failure error={words.error} onRetry={() => void words.refetch()} />}
      {found.data && found.data.length > 0 && (
        <section className={ui.stack}>
          <h2>{t.found.mine}</h2>
          {found.data.map((place) => (
            <FoundPlaceCard key={place.id} place={place} mine />
          ))}
        </section>
      )}
      <Answer of={applications}>
        {(all) => {
          if (all.length === 0)
            return found.data && found.data.length > 0 ? null : (
              <Empty title={t.applications.emptyTitle} text={t.applications.emptyText}>
                <Link className={buttonLook()} to="/offres">
                  {t.applications.find}
                </Link>
              </Empty>
            );
          const open = all
            .filter((each) => OPEN.includes(each.status))
            .sort((a, b) => OPEN.indexOf(a.status) - OPEN.indexOf(b.status));
          const done = all.filter((each) => !OPEN.includes(each.status));
          const waiting = all.filter((each) => WAITING.includes(each.status)).length;
          return (
            <>
              <div className={ui.between}>
                <p className={ui.soft}>{most !== undefined && t.applications.quota(waiting, most)}</p>
                <Link className={buttonLook('secondary')} to="/offres">
                  <Icon name="search" /> {t.applications.find}
                </Link>
              </div>
              {open.length > 0 && <Group title={t.applications.open} of={open} words={words.data} />}
              {done.length > 0 && <Group title={t.applications.done} of={done} words={words.data} />}
            </>
          );
        }}
      </Answer>
      {profile && <CalendarLink studentId={profile.id} />}
    </div>
  );
}

interface GroupProps {
  title: string;
  of: readonly MyApplication[];
  words: readonly ConversationAbout[] | undefined;
}

function Group({ title, of, words }: GroupProps) {
  return (
    <section className={ui.stack}>
      <h2>{title}</h2>
      {of.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          words={conversationAbout(words, application.id)}
        />
      ))}
    </section>
  );
}

interface CardProps {
  application: MyApplication;
  words: ConversationAbout | undefined;
}

function ApplicationCard({ application, words }: CardProps) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const { hash } = useLocation();
  const [asked, setAsked] = useState<StudentAction>();
  const act = useStudentAction();
  const wanted = hash === `#${application.id}`;

  useEffect(() => {
    if (wanted) document.getElementById(application.id)?.scrollIntoView({ block: 'center' });
  }, [wanted, application.id]);

  const actions = ORDER.filter((action) => application.actions.includes(action));
  const ending = endingOf(application);
  return (
    <article
      id={application.id}
      className={wanted ? `${ui.card} ${styles.card} ${styles.wanted}` : `${ui.card} ${styles.card}`}
    >
      <div className={ui.stackTight}>
        <div className={ui.between}>
          <h3>
            <Link to={`/offres/${application.offerId}`}>{application.offerTitle}</Link>
          </h3>
          <StatusBadge status={application.status} />
        </div>
        <p className={ui.soft}>
          {application.companyName} · {application.communeName}
        </p>
        <p>
          <strong>{format.weeks(application.weeks)}</strong>
        </p>
      </div>
      <div className={`${ui.notice} ${TONE[application.status] ?? ''}`}>
        <Icon name="in" />
        <p>
          {ending
            ? t.applications.endings[ending]
            : t.applications.steps[application.status](format.day(application.answerBy))}
        </p>
      </div>
      {application.status === 'CONFIRMED' && (
        <>
          <AgreementCard place={{ applicationId: application.id }} audience="STUDENT" />
          <div>
            <Link
              className={buttonLook('secondary')}
              to={placementWay({ ...application, lastWeek: application.weeks.at(-1) ?? application.week })}
              aria-label={`${t.reach.placement.link} : ${application.offerTitle}`}
            >
              <Icon name="pin" size={18} /> {t.reach.placement.link}
            </Link>
          </div>
          <MyRide application={application} />
        </>
      )}
      {application.declineReason && (
        <div>
          <p className={ui.hint}>{t.applications.reason}</p>
          <p className={ui.quote}>{application.declineReason}</p>
        </div>
      )}
      {words && <Conversation about={words} reader="STUDENT" />}
      {(ending || UNLUCKY.includes(application.status)) && <NextSteps application={application} />}
      {actions.length > 0 && (
        <div className={ui.row}>
          {actions.map((action) => (
            <Button
              key={action}
              kind={action === 'CONFIRM' ? 'primary' : 'secondary'}
              onClick={() => {
                act.reset();
                setAsked(action);
              }}
            >
              {t.applications.actions[action]}
            </Button>
          ))}
        </div>
      )}
      <details className={styles.details}>
        <summary>{t.applications.history}</summary>
        <div className={styles.story}>
          <Timeline history={application.history} />
          <div className={ui.stackTight}>
            <p className={ui.hint}>{t.applications.myText}</p>
            <p className={ui.quote}>{application.motivation}</p>
          </div>
        </div>
      </details>
      {asked && (
        <Confirm
          {...t.applications.ask[asked]}
          kind={asked === 'CONFIRM' ? 'primary' : 'danger'}
          busy={act.isPending}
          error={act.isError && <Failure error={act.error} />}
          onClose={() => setAsked(undefined)}
          onYes={() =>
            act.mutate(
              { id: application.id, action: asked },
              {
                onSuccess: () => {
                  setAsked(undefined);
                  say(t.applications.done_[asked]);
                },
              },
            )
          }
        />
      )}
    </article>
  );
}

function MyRide({ application }: { application: MyApplication }) {
  const rides = useQuery(myRidesQuery).data;
  const ride = rides?.find((each) => each.applicationId === application.id);
  if (ride) return <RideCard ride={ride} />;
  return (
    rides && (
      <RideAsk applicationId={application.id} offerId={application.offerId} weeks={application.weeks} />
    )
  );
}

const ORDER: readonly StudentAction[] = ['CONFIRM', 'WITHDRAW', 'RELEASE'];

const TONE: Partial<Record<MyApplication['status'], string | undefined>> = {
  ACCEPTED: ui.noticeAct,
  CONFIRMED: ui.noticeGood,
};
