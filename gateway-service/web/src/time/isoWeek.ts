import { spoken } from './french';

/** Weeks as ISO 8601 counts them: `2027-W05` starts on a Monday; week 1 holds the first Thursday. */
export type IsoWeek = string;

const DAY = 24 * 60 * 60 * 1000;
const PATTERN = /^(\d{4})-W(\d{2})$/;

function write(year: number, week: number): IsoWeek {
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Monday 0:00 UTC of week 1 of the year. */
function firstMonday(year: number): number {
  const fourthOfJanuary = Date.UTC(year, 0, 4);
  const daysSinceMonday = (new Date(fourthOfJanuary).getUTCDay() + 6) % 7;
  return fourthOfJanuary - daysSinceMonday * DAY;
}

/** 52, or 53 in years such as 2026 that begin or end on a Thursday. */
export function weeksInYear(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * DAY));
}

export function isWeek(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const week = Number(parts[2]);
  return week >= 1 && week <= weeksInYear(Number(parts[1]));
}

/** Monday of the week, 0:00 UTC. */
export function mondayOf(week: IsoWeek): Date {
  const parts = PATTERN.exec(week);
  if (!parts || !isWeek(week)) throw new RangeError(`Not an ISO week: ${week}`);
  return new Date(firstMonday(Number(parts[1])) + (Number(parts[2]) - 1) * 7 * DAY);
}

/** The week that a day belongs to, by the day's date in the reader's own time zone. */
export function weekOf(day: Date): IsoWeek {
  const midnight = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  const daysSinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = midnight + (3 - daysSinceMonday) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return write(year, Math.floor((thursday - firstMonday(year)) / (7 * DAY)) + 1);
}

export function plusWeeks(week: IsoWeek, count: number): IsoWeek {
  const thursday = mondayOf(week).getTime() + (count * 7 + 3) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return write(year, Math.floor((thursday - firstMonday(year)) / (7 * DAY)) + 1);
}

/** Both and all between them; an answer that a device has kept from before has no last one. */
export function weeksBetween(first: IsoWeek, last: IsoWeek = first): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  for (let week = first; week <= last; week = plusWeeks(week, 1)) weeks.push(week);
  return weeks;
}

/** Those that follow one another are together: the weeks of one place, or of one block. */
export function inRows(weeks: readonly IsoWeek[]): IsoWeek[][] {
  const rows: IsoWeek[][] = [];
  for (const week of [...weeks].sort()) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && plusWeeks(before, 1) === week) row.push(week);
    else rows.push([week]);
  }
  return rows;
}

/** The weeks from the one after `today` to the end of the school year (mid July). */
export function weeksOfSchoolYear(today: Date): IsoWeek[] {
  const endsIn = today.getMonth() >= 6 ? today.getFullYear() + 1 : today.getFullYear();
  const last = weekOf(new Date(endsIn, 6, 4));
  const weeks: IsoWeek[] = [];
  for (let week = plusWeeks(weekOf(today), 1); week <= last; week = plusWeeks(week, 1)) weeks.push(week);
  return weeks;
}

/**
 * Monday to Friday in words: `1er au 5 février 2027`, with the months and years that differ spelled out; of several weeks
 * to the Friday of the last one.
 */
export function workingDays(week: IsoWeek, locale: string, to: string, last = week): string {
  const monday = mondayOf(week);
  const friday = new Date(mondayOf(last).getTime() + 4 * DAY);
  const sameYear = monday.getUTCFullYear() === friday.getUTCFullYear();
  const sameMonth = sameYear && monday.getUTCMonth() === friday.getUTCMonth();
  const words = (day: Date, options: Intl.DateTimeFormatOptions) =>
    spoken(new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }), day);
  const start = words(monday, {
    day: 'numeric',
    ...(sameMonth ? {} : { month: 'long' }),
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  const end = words(friday, { day: 'numeric', month: 'long', year: 'numeric' });
  return `${start} ${to} ${end}`;
}
