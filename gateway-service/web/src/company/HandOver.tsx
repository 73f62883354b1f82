import { useRef } from 'react';
import * as z from 'zod/mini';
import type { Candidate, Colleague } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
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
  const details = useRef<HTMLDetailsElement>(null);
  const { form, submit, problem } = useProblemForm({
    schema: z.object({ colleague: z.string() }),
    blank: { colleague: candidate.assignee ?? '' },
    sending: handOver,
    tell: ({ colleague }) => colleague || undefined,
    onSent: (_, { colleague }) => {
      tell(colleague ? words.done : words.backToAll);
      if (details.current) details.current.open = false;
    },
  });
  if (colleagues.length < 2 || !GOES_ON.includes(candidate.status)) return null;
  return (
    <div>
      <p className={ui.hint}>{words.by(assigneeName(candidate, colleagues, t))}</p>
      <details ref={details} className={styles.ask}>
        <summary>{words.change}</summary>
        <form className={ui.stackTight} onSubmit={submit} noValidate>
          <Field label={words.who}>
            {(control) => (
              <select {...control} {...form.register('colleague')}>
                <option value="">{words.everybody}</option>
                {colleagues.map((colleague, place) => (
                  <option key={colleague.accountId} value={colleague.accountId}>
                    {nameOf(colleague, place, t)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {problem && <Failure error={problem} />}
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
