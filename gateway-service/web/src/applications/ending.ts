import type { ApplicationStatus, Step } from '../api/types';

/** How an application ended that its status alone does not tell. */
export type Ending =
  /** By neither of the two: the company may take nobody for now. */
  | 'STOPPED'
  /** The company gave back the place it had promised. */
  | 'TAKEN_BACK'
  /** The confirmed place ended with its agreement, before the first day. */
  | 'BROKEN_OFF'
  /** The company said yes, and the student did not confirm in time. */
  | 'NOT_CONFIRMED';

/** Undefined where the status says it all. */
export function endingOf(application: {
  status: ApplicationStatus;
  history: readonly Step[];
}): Ending | undefined {
  const { status, history } = application;
  const by = history.at(-1)?.by;
  const before = history.findLast((step) => step.status !== status)?.status;
  switch (status) {
    case 'WITHDRAWN':
      return by === 'SYSTEM' ? 'STOPPED' : undefined;
    case 'RELEASED':
      if (by === 'COMPANY') return 'TAKEN_BACK';
      if (by !== 'SYSTEM') return undefined;
      return before === 'CONFIRMED' ? 'BROKEN_OFF' : 'STOPPED';
    case 'EXPIRED':
      return before === 'ACCEPTED' ? 'NOT_CONFIRMED' : undefined;
    default:
      return undefined;
  }
}
