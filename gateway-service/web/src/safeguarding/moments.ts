import type { WrittenNumber } from './numbers';
import type { Plain } from './plain';

/** How many numbers from here are one date or hour; 0 if none is. */
export function momentLength(text: Plain, run: readonly WrittenNumber[], at: number): number {
  return certainMoment(text, run, at) || (isDate(text, run, at, 2) ? 3 : 0);
}

/** The same for a date with its whole year, or an hour. */
export function certainMoment(text: Plain, run: readonly WrittenNumber[], at: number): number {
  return isDate(text, run, at, 4) || isIsoDate(text, run, at) ? 3 : hour(text, run, at);
}

function isDate(text: Plain, run: readonly WrittenNumber[], at: number, yearDigits: 2 | 4): boolean {
  const [day, month, year] = run.slice(at, at + 3);
  if (!day || !month || !year) return false;
  const mark = text.at(day.end);
  return (
    '/.-'.includes(mark) &&
    month.start === day.end + 1 &&
    year.start === month.end + 1 &&
    text.at(month.end) === mark &&
    isDay(day, month) &&
    year.digits.length === yearDigits &&
    (yearDigits === 2 || isYear(year)) &&
    !(text.at(year.end) === mark && text.isDigit(year.end + 1))
  );
}

function isIsoDate(text: Plain, run: readonly WrittenNumber[], at: number): boolean {
  const [year, month, day] = run.slice(at, at + 3);
  return (
    !!day &&
    !!month &&
    !!year &&
    isYear(year) &&
    text.at(year.end) === '-' &&
    month.start === year.end + 1 &&
    text.at(month.end) === '-' &&
    day.start === month.end + 1 &&
    isDay(day, month)
  );
}

function isDay(day: WrittenNumber, month: WrittenNumber): boolean {
  return (
    day.digits.length <= 2 &&
    month.digits.length <= 2 &&
    Number(day.digits) >= 1 &&
    Number(day.digits) <= 31 &&
    Number(month.digits) >= 1 &&
    Number(month.digits) <= 12
  );
}

function isYear({ digits }: WrittenNumber): boolean {
  return digits.length === 4 && Number(digits) >= 1900 && Number(digits) < 2100;
}

/** `8 h`, `8h30`, `08:30`; minutes that no timetable of a workplace has are none. */
function hour(text: Plain, run: readonly WrittenNumber[], at: number): number {
  const [first, next] = run.slice(at, at + 2);
  if (!first || first.digits.length > 2 || Number(first.digits) > 24) return 0;
  const minutes = next && isMinutes(next) ? next : undefined;
  const mark = text.skipSpaces(first.end, 1);
  if (text.at(mark) === 'h') {
    if (!text.isWord(mark + 1)) return minutes?.start === text.skipSpaces(mark + 1, 1) ? 2 : 1;
    if (text.startsWith('heure', mark) || text.startsWith('hour', mark)) return 1;
    return minutes?.start === mark + 1 && text.at(minutes.end) !== 'h' ? 2 : 0;
  }
  return text.at(first.end) === ':' &&
    minutes?.start === first.end + 1 &&
    text.at(minutes.end) !== ':' &&
    text.at(first.start - 1) !== ':'
    ? 2
    : 0;
}

function isMinutes({ digits }: WrittenNumber): boolean {
  return digits.length === 2 && Number(digits) < 60 && Number(digits) % 5 === 0;
}
