import { plusWeeks, type IsoWeek } from '../time/isoWeek';

/**
 * The weeks that one place is for, as application-service counts them: the one that was asked for and, where the
 * programme has blocks, those after it without a gap.
 */
export function blockFrom(first: IsoWeek, goesOn: (week: IsoWeek) => boolean): IsoWeek[] {
  const weeks = [first];
  for (let next = plusWeeks(first, 1); goesOn(next); next = plusWeeks(next, 1)) weeks.push(next);
  return weeks;
}
