import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Candidate } from '../api/types';
import { Timeline } from '../applications/Timeline';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field, FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Answer, Empty, Failure } from '../ui/states';
import { StatusBadge } from '../ui/StatusBadge';
import ui from '../ui/ui.module.css';
import { candidatesQuery, useAnswerCandidate } from './companies';

const WAITING = ['SUBMITTED', 'SEEN'];

export function Candidates({ companyId }: { companyId: string }) {
  const t = useMessages();
  const candidates = useQuery(candidatesQuery(companyId));
  return (
    <Answer of={candidates}>
      {(all) => {
        if (all.length === 0)
          return <Empty title={t.company.candidates.emptyTitle} text={t.company.candidates.emptyText} />;
        const waiting = all
          .filter((each) => WAITING.includes(each.status))
          .sort((a, b) => a.answerBy.localeCompare(b.answerBy));
        const answered = all.filter((each) => !WAITING.includes(each.status));
        return (
          <div className={ui.stack}>
            {waiting.length > 0 && <Group title={t.company.candidates.waiting} of={waiting} />}
            {answered.length > 0 && <Group title={t.company.candidates.answered} of={answered} />}
          </div>
        );
      }}
    </Answer>
  );
}

function Group({ title, of }: { title: string; of: readonly Candidate[] }) {
  return (
    <section className={ui.stack}>
      <h2>{title}</h2>
      <ul className={ui.grid}>
        {of.map((candidate) => (
          <li key={candidate.id}>
            <CandidateCard candidate={candidate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CandidateCard({ candidate }: { candidate: Candidate }) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const { hash } = useLocation();
  const answer = useAnswerCandidate();
  const [asked, setAsked] = useState<'accept' | 'decline'>();
  const words = t.company.candidates;
  const waiting = WAITING.includes(candidate.status);
  const can = (action: Candidate['actions'][number]) => candidate.actions.includes(action);
  const close = () => setAsked(undefined);
  const error = answer.isError && <Failure error={answer.error} />;

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
          <strong>{format.week(candidate.week)}</strong>
          <span className={ui.soft}> · {words.seats(candidate.seatsLeft)}</span>
        </p>
      </div>
      <p className={ui.quote}>{candidate.motivation}</p>
      <p className={ui.hint}>
        {words.received(format.day(candidate.submittedAt))}
        {waiting && ` · ${words.answerBy(format.day(candidate.answerBy))}`}
      </p>
      {waiting && (
        <div className={ui.row}>
          {can('ACCEPT') && (
            <Button
              onClick={() => {
                answer.reset();
                setAsked('accept');
              }}
            >
              {words.accept}
            </Button>
          )}
          {can('DECLINE') && (
            <Button
              kind="secondary"
              onClick={() => {
                answer.reset();
                setAsked('decline');
              }}
            >
              {words.decline}
            </Button>
          )}
          {candidate.status === 'SUBMITTED' && (
            <Button
              kind="quiet"
              busy={answer.isPending}
              onClick={() =>
                answer.mutate({ id: candidate.id, action: 'seen' }, { onSuccess: () => say(words.marked) })
              }
            >
              {words.read}
            </Button>
          )}
        </div>
      )}
      {!waiting && <Timeline history={candidate.history} />}
      {candidate.declineReason && <p className={ui.quote}>{candidate.declineReason}</p>}
      {asked === 'accept' && (
        <Confirm
          title={words.acceptAsk}
          text={words.acceptText}
          yes={words.acceptYes}
          busy={answer.isPending}
          error={error}
          onClose={close}
          onYes={() =>
            answer.mutate(
              { id: candidate.id, action: 'accept' },
              {
                onSuccess: () => {
                  close();
                  say(words.accepted);
                },
              },
            )
          }
        />
      )}
      {asked === 'decline' && (
        <DeclineDialog
          busy={answer.isPending}
          error={error}
          onClose={close}
          onDecline={(reason) =>
            answer.mutate(
              { id: candidate.id, action: 'decline', reason },
              {
                onSuccess: () => {
                  close();
                  say(words.declined);
                },
              },
            )
          }
        />
      )}
    </article>
  );
}

interface DeclineProps {
  busy: boolean;
  error: ReactNode;
  onClose: () => void;
  onDecline: (reason: string) => void;
}

/** A kind reason to begin with, and the company's own words. */
export function DeclineDialog({ busy, error, onClose, onDecline }: DeclineProps) {
  const t = useMessages();
  const words = t.company.candidates;
  const name = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Confirm
      title={words.declineAsk}
      text={words.declineText}
      yes={words.declineYes}
      busy={busy}
      error={error}
      onClose={onClose}
      onYes={() => {
        setTried(true);
        if (reason.trim()) onDecline(reason.trim());
      }}
    >
      <fieldset className={ui.stackTight}>
        <legend className={ui.hidden}>{words.decline}</legend>
        {words.reasons.map((preset) => (
          <label key={preset} className={ui.choice}>
            <input type="radio" name={name} checked={reason === preset} onChange={() => setReason(preset)} />
            <span>{preset}</span>
          </label>
        ))}
      </fieldset>
      <Field label={words.ownReason} hint={words.maskHint}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div role="alert">
        <FieldMessage error={tried && !reason.trim() ? words.chooseReason : undefined} />
      </div>
    </Confirm>
  );
}
