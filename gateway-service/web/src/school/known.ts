import type { FoundPlace, Guidance, RefusedAccount } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import type { StudentProgress } from './progress';

/** What the desk knows of a student beside how far they are, by the student's id. */
export interface Known {
  guidance: (id: string) => Guidance | undefined;
  places: (id: string) => readonly FoundPlace[];
  refused: (id: string) => readonly RefusedAccount[];
}

/** What a state means for this student, in a few words: the weeks, how many are open, how many refused. */
export function useDetail() {
  const t = useDeskMessages();
  const format = useFormat();
  return ({ placement, state }: StudentProgress) => {
    if (!placement) return '';
    if (state === 'placed') return format.spans(placement.confirmedWeeks);
    if (state === 'open') return t.school.detail.open(placement.open);
    if (state === 'refused' || state === 'stuck') return t.school.detail.refused(placement.refused);
    return '';
  };
}
