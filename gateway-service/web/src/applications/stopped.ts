import type { ApplicationStatus, Step } from '../api/types';

/** Whether it was ended by neither of the two: the company may take nobody for now. */
export function wasStopped(application: { status: ApplicationStatus; history: readonly Step[] }): boolean {
  return (
    ['WITHDRAWN', 'RELEASED'].includes(application.status) && application.history.at(-1)?.by === 'SYSTEM'
  );
}
