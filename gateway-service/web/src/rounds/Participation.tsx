import { useState } from 'react';
import type { RoundOutcome, SchoolRecord } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useStaffStep } from './rounds';

/** Whether the school takes part in a round of the territory: its head decides while wishes are taken. */
export function Participation({ school, round }: { school: SchoolRecord; round: RoundOutcome['round'] }) {
  const t = useDeskMessages();
  const words = t.lastPupils.territory;
  const format = useFormat();
  const session = useSession();
  const say = useNotice();
  const step = useStaffStep();
  const [asked, setAsked] = useState(false);
  const next = round.takesPart ? 'leave' : 'join';
  return (
    <section className={`${ui.notice} ${round.takesPart ? ui.noticeGood : ui.noticeAct}`}>
      <div className={ui.stackTight}>
        <p>{round.takesPart ? words.weTakePart : words.weAreInvited(format.day(round.closesOn))}</p>
        {round.state === 'OPEN' &&
          (session.is('principal') ? (
            <div>
              <Button kind={round.takesPart ? 'quiet' : 'primary'} onClick={() => setAsked(true)}>
                {words[next]}
              </Button>
            </div>
          ) : (
            !round.takesPart && <p className={ui.soft}>{words.headDecides}</p>
          ))}
        {step.isError && <Failure error={step.error} />}
      </div>
      {asked && (
        <Confirm
          title={words.ask[next]}
          text={words.askText[next]}
          yes={words[next]}
          kind={next === 'leave' ? 'danger' : 'primary'}
          busy={step.isPending}
          onYes={() =>
            step.mutate(
              { step: next, id: round.id, schoolId: school.id },
              { onSuccess: () => say(words.done[next]), onSettled: () => setAsked(false) },
            )
          }
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
}
