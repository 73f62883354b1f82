import { certainMoment, momentLength } from './moments';
import { numbersOf, type WrittenNumber } from './numbers';
import { item, type Finding, type Plain } from './plain';
import { BEFORE_PHONE, BETWEEN_DIGITS, NINE_DIGITS, NO_PHONE, OTHER_CODES } from './words';

const GAP = 5;
const WORD_GAP = 14;
const CONTEXT = 28;

type Numbers = readonly WrittenNumber[];

/**
 * Phone numbers among the numbers of a text. Dates, hours, prices, postal codes and SIRET are none. Of other countries
 * it knows the codes; the service asks their numbering plans.
 */
export function phonesIn(text: Plain): Finding[] {
  const found: Finding[] = [];
  let run: WrittenNumber[] = [];
  for (const number of numbersOf(text)) {
    const last = run.at(-1);
    if (last && !joins(text, last, number)) {
      inRun(text, run, found);
      run = [];
    }
    run.push(number);
  }
  inRun(text, run, found);
  return found;
}

function joins(text: Plain, before: WrittenNumber, next: WrittenNumber): boolean {
  const gap = next.start - before.end;
  if (gap > WORD_GAP) return false;
  let words = 0;
  for (let at = before.end; at < next.start; at++) {
    if ('+€$£%°'.includes(text.at(at))) return false;
    if (!text.isLetter(at)) continue;
    let end = at;
    while (end < next.start && text.isWord(end)) end++;
    if (gap > 1 && !BETWEEN_DIGITS.has(text.part(at, end))) return false;
    words++;
    at = end - 1;
  }
  return words === 0 ? gap <= GAP : words === 1;
}

function inRun(text: Plain, run: Numbers, found: Finding[]): void {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  if (
    isFrench(digits(run)) &&
    !isTwoPostalCodes(run) &&
    !run.some((_, at) => certainMoment(text, run, at) > 0)
  ) {
    found.push(text.finding('PHONE', startOf(text, first), last.end));
    return;
  }
  let part: WrittenNumber[] = [];
  for (let at = 0; at < run.length;) {
    const taken = momentLength(text, run, at);
    if (taken === 0) {
      part.push(item(run, at));
      at++;
    } else {
      inPart(text, part, found);
      part = [];
      at += taken;
    }
  }
  inPart(text, part, found);
}

function inPart(text: Plain, part: Numbers, found: Finding[]): void {
  const [first, last] = [part[0], part.at(-1)];
  if (!first || !last || isSiret(part)) return;
  let done = 0;
  part.forEach((number, at) => {
    const end = at < done ? -1 : phone(text, part, at);
    if (end > 0) {
      found.push(text.finding('PHONE', startOf(text, number), item(part, end - 1).end));
      done = end;
    }
  });
  if (done === 0 && isWholeNumber(text, part)) {
    found.push(text.finding('PHONE', startOf(text, first), last.end));
  }
}

/** Behind the last part of a number that begins here; -1 if none does. */
function phone(text: Plain, part: Numbers, at: number): number {
  const number = item(part, at);
  const first = number.digits;
  if (plusAt(text, number) >= 0) return international(part, at, 0);
  if (first.startsWith('00')) {
    const end = international(part, at, 2);
    if (end > 0) return end;
  }
  if (first.startsWith('0')) {
    const end = until(part, at, 10);
    return end > 0 && isFrench(digits(part.slice(at, end))) && !isTwoPostalCodes(part.slice(at, end))
      ? end
      : -1;
  }
  if (first.startsWith('33')) {
    const end = until(part, at, 11);
    return end > 0 && '67'.includes(digits(part.slice(at, end))[2] ?? '-') ? end : -1;
  }
  const pairs =
    part.length >= at + 5 &&
    (first === '6' || first === '7') &&
    part.slice(at + 1, at + 5).every(({ digits }) => digits.length === 2) &&
    part[at + 5]?.digits.length !== 2;
  return pairs ? at + 5 : -1;
}

function international(part: Numbers, at: number, skip: number): number {
  const all = digits(part.slice(at, at + 17));
  for (const code of NINE_DIGITS) {
    if (!all.startsWith(code, skip)) continue;
    const zero = all.startsWith('0', skip + code.length) ? 1 : 0;
    const end = until(part, at, skip + code.length + 9 + zero);
    if (end > 0) return end;
  }
  let end = at;
  let count = -skip;
  while (end < part.length && count + item(part, end).digits.length <= 15)
    count += item(part, end++).digits.length;
  return count >= 9 && OTHER_CODES.some((code) => all.startsWith(code, skip)) ? end : -1;
}

function isWholeNumber(text: Plain, part: Numbers): boolean {
  const all = digits(part);
  if (part.length > 6) return false;
  if (all.startsWith('0')) return [9, 11, 12].includes(all.length) && all[1] !== '0';
  return all.length >= 6 && all.length <= 9 && all.length !== 7 && speaksOfPhone(text, item(part, 0).start);
}

function speaksOfPhone(text: Plain, start: number): boolean {
  let found = false;
  for (let at = Math.max(0, start - CONTEXT); at < start; at++) {
    if (text.isWord(at - 1) || !text.isLetter(at)) continue;
    const word = text.part(at, Math.min(start, text.wordEnd(at)));
    if (NO_PHONE.has(word)) return false;
    found ||= BEFORE_PHONE.has(word);
  }
  return found;
}

function isSiret(part: Numbers): boolean {
  const sizes = part.map(({ digits }) => digits.length).join();
  return digits(part).length === 14 && ['14', '3,3,3,5', '9,5'].includes(sizes);
}

/** The postal codes of two towns are grouped like a number, and end in zero. */
function isTwoPostalCodes(part: Numbers): boolean {
  return part.length === 2 && part.every(({ digits }) => digits.length === 5 && digits.endsWith('0'));
}

function startOf(text: Plain, number: WrittenNumber): number {
  const plus = plusAt(text, number);
  return plus >= 0 ? plus : number.start;
}

function plusAt(text: Plain, { start }: WrittenNumber): number {
  for (let at = start - 1; at >= 0 && at > start - 3; at--) {
    if (text.at(at) === '+') return at;
    if (text.at(at) !== ' ' && text.at(at) !== '(') return -1;
  }
  return -1;
}

/** Behind the part with which exactly so many digits are reached; -1 if none is. */
function until(part: Numbers, at: number, length: number): number {
  let count = 0;
  for (let end = at; end < part.length && count < length; end++) {
    count += item(part, end).digits.length;
    if (count === length) return end + 1;
  }
  return -1;
}

function isFrench(all: string): boolean {
  return all.length === 10 && all[0] === '0' && all[1] !== '0';
}

function digits(part: Numbers): string {
  let all = '';
  for (let at = 0; at < part.length && all.length <= 32; at++) all += item(part, at).digits;
  return all;
}
