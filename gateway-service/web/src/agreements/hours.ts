import type { AgreementDay } from '../api/types';
import { mondayOf, weekOf, type IsoWeek } from '../time/isoWeek';

/** The working days of a week, Monday first: `2027-02-01`. */
export function datesOf(week: IsoWeek): string[] {
  const monday = mondayOf(week);
  return Array.from({ length: 5 }, (_, day) => {
    const date = new Date(monday);
    date.setUTCDate(date.getUTCDate() + day);
    return date.toISOString().slice(0, 10);
  });
}

/** The week of a day: `2027-02-01`. */
export function weekOfDate(date: string): IsoWeek {
  return weekOf(new Date(`${date}T12:00`));
}

/** The same hours on the same days of the week: 1 for Monday to 6 for Saturday, from one day to another. */
export interface Pattern {
  from: string;
  until: string;
  weekdays: readonly number[];
  /** Its date is not meant. */
  day: AgreementDay;
}

/** More than any rule allows: who writes 2072 for 2027 is not left waiting. */
const LONGEST = 366;

/** Days as the pattern says between its two days, without those that are free for all; others stay as they are. */
export function filled(
  days: readonly AgreementDay[],
  { from, until, weekdays, day }: Pattern,
  free: ReadonlySet<string> = new Set(),
): AgreementDay[] {
  const { breakStart, breakEnd, ...hours } = day;
  const hoursOfDay = breakStart && breakEnd ? { ...hours, breakStart, breakEnd } : hours;
  const made: AgreementDay[] = days.filter(({ date }) => date < from || date > until);
  const at = new Date(from);
  for (let n = 0; n < LONGEST && !Number.isNaN(at.getTime()); n++) {
    const date = at.toISOString().slice(0, 10);
    if (date > until) break;
    if (weekdays.includes(at.getUTCDay()) && !free.has(date)) made.push({ ...hoursOfDay, date });
    at.setUTCDate(at.getUTCDate() + 1);
  }
  return made.sort((a, b) => a.date.localeCompare(b.date));
}

/** A day that every rule allows: six hours, with an hour for lunch. */
export function usualDay(date: string): AgreementDay {
  return { date, start: '09:00', end: '16:00', breakStart: '12:00', breakEnd: '13:00' };
}

/** Hours as a field of the browser has them: `08:30` of `08:30:00`. */
export function shortTime(time: string | undefined): string {
  return time?.slice(0, 5) ?? '';
}

/** Hours of presence without the breaks; nothing for a day that is only half written. */
export function hoursOf(days: readonly AgreementDay[]): number {
  return days.reduce((sum, day) => sum + Math.max(0, presence(day)), 0) / 60;
}

function presence({ start, end, breakStart, breakEnd }: AgreementDay): number {
  const whole = minutes(end) - minutes(start);
  const pause = breakStart && breakEnd ? minutes(breakEnd) - minutes(breakStart) : 0;
  const hours = whole - Math.max(0, pause);
  return Number.isNaN(hours) ? 0 : hours;
}

function minutes(time: string): number {
  const [hours = Number.NaN, rest = Number.NaN] = time.split(':').map(Number);
  return hours * 60 + rest;
}
