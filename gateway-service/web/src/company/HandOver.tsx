import { useRef, useState } from 'react';
import type { Candidate, Colleague } from '../api/types';
import { useMessages, type Messages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from '../conversation/Conversation.module.css';
import { useHandOver } from './companies';

const GOES_ON = ['SUBMITTED', 'SEEN', 'ACCEPTED', 'CONFIRMED'];

/** Who sees to an application, by first name where it is known. */
export function assigneeName(candidate: Candidate, colleagues: readonly Colleague[], t: Messages): string {
  const place = colleagues.findIndex((each) => each.accountId === candidate.assignee);
  const colleague = colleagues[place];
  return colleague ? nameOf(colleague, place, t) : t.conversation.handOver.everybody;
}

function nameOf(colleague: Colleague, place: number, t: Messages): string {
  if (colleague.me) return t.conversation.handOver.me;
  return colleague.firstName ?? t.conversation.handOver.colleague(place + 1);
}

/** For companies of two or more. */
export function HandOver({
  candidate,
  colleagues,
}: {
  candidate: Candidate;
  colleagues: readonly Colleague[];
}) {
  const t = useMessages();
  const words = t.conversation.handOver;
  const tell = useNotice();
  const handOver = useHandOver(candidate.id);
  const form = useRef<HTMLDetailsElement>(null);
  const [chosen, setChosen] = useState(candidate.assignee ?? '');
  if (colleagues.length < 2 || !GOES_ON.includes(candidate.status)) return null;
  return (
    <div>
      <p className={ui.hint}>{words.by(assigneeName(candidate, colleagues, t))}</p>
      <details ref={form} className={styles.ask}>
        <summary>{words.change}</summary>
        <form
          className={ui.stackTight}
          onSubmit={(event) => {
            event.preventDefault();
            if (!handOver.isPending)
              handOver.mutate(chosen || undefined, {
                onSuccess: () => {
                  tell(chosen ? words.done : words.backToAll);
                  if (form.current) form.current.open = false;
                },
              });
          }}
        >
          <Field label={words.who}>
            {(control) => (
              <select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)}>
                <option value="">{words.everybody}</option>
                {colleagues.map((colleague, place) => (
                  <option key={colleague.accountId} value={colleague.accountId}>
                    {nameOf(colleague, place, t)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {handOver.isError && <Failure error={handOver.error} />}
          <div>
            <Button type="submit" kind="secondary" busy={handOver.isPending}>
              {words.give}
            </Button>
          </div>
        </form>
      </details>
    </div>
  );
}
