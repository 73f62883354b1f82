import { useState } from 'react';
import type { Candidate } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useAnswerCandidate } from './companies';
import { DeclineDialog } from './DeclineDialog';

/** Whether it is the company's turn. */
export function isWaiting(candidate: Candidate): boolean {
  return candidate.status === 'SUBMITTED' || candidate.status === 'SEEN';
}

/** What the company may do with an application that waits for it. */
export function CandidateActions({ candidate }: { candidate: Candidate }) {
  const t = useDeskMessages();
  const say = useNotice();
  const answer = useAnswerCandidate();
  const [asked, setAsked] = useState<'accept' | 'decline'>();
  const words = t.company.candidates;
  const can = (action: Candidate['actions'][number]) => candidate.actions.includes(action);
  const close = () => setAsked(undefined);
  const error = answer.isError && <Failure error={answer.error} />;

  return (
    <>
      {isWaiting(candidate) && (
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
    </>
  );
}
