import type { InternshipView } from '../api/types';

/** Half days count half; who came late was there. */
export function daysThere(halfDays: InternshipView['halfDays']): number {
  return halfDays.filter((half) => half.presence === 'PRESENT' || half.presence === 'LATE').length / 2;
}

export function absences(halfDays: InternshipView['halfDays']): number {
  return halfDays.filter((half) => half.presence === 'ABSENT').length;
}
