import { useState } from 'react';
import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useBreakOff } from './agreements';
import { ReasonForm } from './ReasonForm';

interface Props {
  id: string;
  days: NonNullable<AgreementView['mayBreakOff']>;
}

/** The placement ends before its time: on a day, for a reason. */
export function BreakOff({ id, days }: Props) {
  const t = useDeskMessages();
  const words = t.amendments.breakOff;
  const say = useNotice();
  const [never, setNever] = useState(false);
  const [lastDay, setLastDay] = useState(() => within(days, new Date().toLocaleDateString('sv')));
  const [tried, setTried] = useState(false);
  const breakOff = useBreakOff(id);
  const bad = !never && within(days, lastDay) !== lastDay;
  return (
    <ReasonForm
      open={words.open}
      title={words.title}
      text={words.text}
      label={words.reason}
      missing={words.reasonMissing}
      yes={words.yes}
      busy={breakOff.isPending}
      error={breakOff.isError && <Failure error={breakOff.error} />}
      onYes={(reason, done) => {
        setTried(true);
        if (bad) return;
        breakOff.mutate(
          { lastDay: never ? days.never : lastDay, reason },
          {
            onSuccess: () => {
              done();
              say(words.done);
            },
          },
        );
      }}
    >
      <label className={ui.choice}>
        <input type="checkbox" checked={never} onChange={(event) => setNever(event.target.checked)} />
        <span>{words.never}</span>
      </label>
      {!never && (
        <Field label={words.lastDay} error={tried && bad ? words.badDay : undefined}>
          {(control) => (
            <input
              {...control}
              type="date"
              min={days.first}
              max={days.last}
              value={lastDay}
              onChange={(event) => setLastDay(event.target.value)}
            />
          )}
        </Field>
      )}
    </ReasonForm>
  );
}

/** The nearest of the placement's days; ISO dates are in the order of their letters. */
function within({ first, last }: Props['days'], day: string): string {
  return day < first ? first : day > last ? last : day;
}
