import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import type { LogbookDay } from '../api/types';
import { useOffline } from '../api/connection';
import { useDraft } from '../ui/useDraft';
import { useWriteDay } from './feedback';
import { saysTheSame, writingOf, type Writing } from './writing';

/** How long somebody may pause before what they wrote is sent. */
const PAUSE = 1200;

/** How long to wait before a network that is away is tried again. */
const AGAIN = 15_000;

export type WritingState = 'idle' | 'typing' | 'saving' | 'saved' | 'kept' | 'refused' | 'conflict';

/**
 * One day of the logbook while it is written: each word is in the browser at once and at the server after a pause. With
 * no network it is sent once there is one; what another tab has saved meanwhile is never written over unasked.
 */
export function useDayWriting(agreementId: string, day: LogbookDay, account: string) {
  const { draft, write, clear } = useDraft<Writing>(
    `logbook.${account}.${agreementId}.${day.date}`,
    writingOf(day),
    'browser',
  );
  const save = useWriteDay(agreementId);
  const unsent = !saysTheSame(draft, writingOf(day));
  const [state, setState] = useState<WritingState>(unsent ? 'typing' : 'idle');
  const [error, setError] = useState<Error | undefined>();
  const latest = useRef<Writing>(draft);
  const sending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const offline = useOffline();
  const send = save.mutateAsync;

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (sending.current) return;
    sending.current = true;
    setState('saving');
    try {
      let sent: Writing;
      do {
        sent = latest.current;
        const view = await send({
          date: day.date,
          day: { revision: sent.revision, answers: sent.answers, ...(sent.mood && { mood: sent.mood }) },
        });
        const revision = view.days.find((each) => each.date === day.date)?.revision ?? sent.revision;
        latest.current = { ...latest.current, revision };
      } while (!saysTheSame(latest.current, sent));
      setState('saved');
    } catch (failure) {
      const problem = failure instanceof Problem ? failure : undefined;
      setError(failure instanceof Error ? failure : undefined);
      setState(
        problem?.code === 'logbook-moved-on' ? 'conflict' : problem?.status === 0 ? 'kept' : 'refused',
      );
    } finally {
      sending.current = false;
    }
  }, [send, day.date]);

  const later = useCallback(
    (wait: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), wait);
    },
    [flush],
  );

  // What was left unsent the last time, and what waits for the network; what is at the server is dropped here.
  useEffect(() => {
    if (state === 'typing') later(PAUSE);
    else if (state === 'kept') later(offline ? AGAIN : 0);
    else if (state === 'saved') clear();
  }, [state, offline, later, clear]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: Partial<Writing>) => {
    latest.current = { ...latest.current, ...next };
    write(latest.current);
    if (!sending.current && state !== 'conflict') {
      setState('typing');
      later(PAUSE);
    }
  };

  /** Of two versions that were written apart: this one, over the other. */
  const keepMine = (theirs: LogbookDay) => {
    latest.current = { ...latest.current, revision: theirs.revision };
    write(latest.current);
    void flush();
  };

  /** The other one; what stands here is dropped. */
  const takeTheirs = (theirs: LogbookDay) => {
    latest.current = writingOf(theirs);
    write(latest.current);
    setState('saved');
  };

  return { draft, state, error, change, flush, keepMine, takeTheirs };
}
