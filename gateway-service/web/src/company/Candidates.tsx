import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { Candidate, Colleague, ConversationAbout } from '../api/types';
import { Timeline } from '../applications/Timeline';
import { useFormat, useDeskMessages } from '../i18n/language';
import { OfProgramme } from '../i18n/level';
import { Answer, Empty, Failure } from '../ui/states';
import { StatusBadge } from '../ui/StatusBadge';
import ui from '../ui/ui.module.css';
import { Conversation } from '../conversation/Conversation';
import { companyConversationsQuery, conversationAbout } from '../conversation/conversations';
import { CandidateActions, isWaiting } from './CandidateActions';
import { candidatesQuery, colleaguesQuery } from './companies';
import { Comparison, ComparisonLinks } from './Comparison';
import { HandOver } from './HandOver';

export function Candidates({ companyId }: { companyId: string }) {
  const t = useDeskMessages();
  const candidates = useQuery(candidatesQuery(companyId));
  const words = useQuery(companyConversationsQuery(companyId));
  const colleagues = useQuery(colleaguesQuery(companyId));
  const [params] = useSearchParams();
  const compared = params.get('comparer');
  return (
    <Answer of={candidates}>
      {(all) => {
        if (all.length === 0)
          return <Empty title={t.company.candidates.emptyTitle} text={t.company.candidates.emptyText} />;
        const waiting = all.filter(isWaiting).sort((a, b) => a.answerBy.localeCompare(b.answerBy));
        const answered = all.filter((each) => !isWaiting(each));
        const beside = { words: words.data, colleagues: colleagues.data ?? [] };
        return (
          <div className={ui.stack}>
            {words.isError && <Failure error={words.error} onRetry={() => void words.refetch()} />}
            {compared ? (
              <Comparison all={waiting} of={compared} {...beside} />
            ) : (
              <>
                {waiting.length > 0 && (
                  <Group title={t.company.candidates.waiting} of={waiting} {...beside}>
                    <ComparisonLinks all={waiting} />
                  </Group>
                )}
                {answered.length > 0 && (
                  <Group title={t.company.candidates.answered} of={answered} {...beside} />
                )}
              </>
            )}
          </div>
        );
      }}
    </Answer>
  );
}

interface GroupProps {
  title: string;
  of: readonly Candidate[];
  words: readonly ConversationAbout[] | undefined;
  colleagues: readonly Colleague[];
  children?: ReactNode;
}

function Group({ title, of, words, colleagues, children }: GroupProps) {
  return (
    <section className={ui.stack}>
      <h2>{title}</h2>
      {children}
      <ul className={ui.grid}>
        {of.map((candidate) => (
          <li key={candidate.id}>
            <OfProgramme id={candidate.classLevel}>
              <CandidateCard
                candidate={candidate}
                words={conversationAbout(words, candidate.id)}
                colleagues={colleagues}
              />
            </OfProgramme>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  candidate: Candidate;
  words: ConversationAbout | undefined;
  colleagues: readonly Colleague[];
}

function CandidateCard({ candidate, words: about, colleagues }: CardProps) {
  const t = useDeskMessages();
  const format = useFormat();
  const { hash } = useLocation();
  const words = t.company.candidates;
  const waiting = isWaiting(candidate);
  return (
    <article id={candidate.id} className={`${ui.card} ${ui.stack}`} data-wanted={hash === `#${candidate.id}`}>
      <div className={ui.stackTight}>
        <div className={ui.between}>
          <h3>
            {candidate.student
              ? words.student(candidate.student.firstName, candidate.student.schoolName)
              : words.card(format.programme(candidate.classLevel))}
          </h3>
          <StatusBadge status={candidate.status} />
        </div>
        <p className={ui.soft}>{candidate.offerTitle}</p>
        <p>
          <strong>{format.placeWeeks(candidate)}</strong>
          <span className={ui.soft}> · {words.seats(candidate.seatsLeft)}</span>
        </p>
      </div>
      <p className={ui.quote}>{candidate.motivation}</p>
      <p className={ui.hint}>
        {words.received(format.day(candidate.submittedAt))}
        {waiting && ` · ${words.answerBy(format.day(candidate.answerBy))}`}
      </p>
      <HandOver candidate={candidate} colleagues={colleagues} />
      <CandidateActions candidate={candidate} />
      {about && <Conversation about={about} reader="COMPANY" />}
      {!waiting && <Timeline history={candidate.history} />}
      {candidate.declineReason && <p className={ui.quote}>{candidate.declineReason}</p>}
    </article>
  );
}
