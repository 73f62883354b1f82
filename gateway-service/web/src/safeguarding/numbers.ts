import type { Plain } from './plain';
import { TEENS, TENS, UNITS } from './words';

/** Digits in a text, written as digits or as words. */
export interface WrittenNumber {
  digits: string;
  start: number;
  end: number;
}

const ALIKE: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/** Reads the numbers of a text: digits, digits with look-alike letters in them, and words such as `zéro six`. */
export function numbersOf(text: Plain): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.wordEnd(at);
    at = end === at ? at + 1 : word(text, at, end, numbers);
  }
  return numbers;
}

function word(text: Plain, start: number, end: number, numbers: WrittenNumber[]): number {
  let letters = 0;
  let alike = 0;
  for (let at = start; at < end; at++) {
    if (text.isDigit(at)) continue;
    letters++;
    if (text.at(at) in ALIKE) alike++;
  }
  if (letters === end - start) {
    if (end - start === 1 && text.at(start) === 'o' && text.isDigit(text.skipSpaces(end, 2))) {
      numbers.push({ digits: '0', start, end });
      return end;
    }
    return spelled(text, start, end, numbers);
  }
  if (letters === alike) {
    const digits = text.letters
      .slice(start, end)
      .map((letter) => ALIKE[letter] ?? letter)
      .join('');
    numbers.push({ digits, start, end });
    return end;
  }
  for (let at = start; at < end; at++) {
    const from = at;
    while (at < end && text.isDigit(at)) at++;
    if (at > from) numbers.push({ digits: text.part(from, at), start: from, end: at });
  }
  return end;
}

function spelled(text: Plain, start: number, end: number, numbers: WrittenNumber[]): number {
  const value = end - start > 12 ? '' : text.part(start, end);
  const unit = UNITS.get(value);
  const teen = TEENS.get(value);
  if (unit !== undefined && value !== 'quatre') {
    numbers.push({ digits: unit, start, end });
    return end;
  }
  if (teen !== undefined && teen !== '10') {
    numbers.push({ digits: teen, start, end });
    return end;
  }
  const ten = TENS.get(value);
  let base = ten !== undefined ? Number(ten) : teen !== undefined ? 10 : unit !== undefined ? 4 : -1;
  if (base < 0) return end;
  let done = end;
  if (base === 4) {
    const next = nextWord(text, end);
    const after = text.wordEnd(next);
    const twenty = next < 0 ? '' : text.part(next, after);
    if (twenty !== 'vingt' && twenty !== 'vingts') {
      numbers.push({ digits: '4', start, end });
      return end;
    }
    base = 80;
    done = after;
  }
  const [more, last] = behindTens(text, base, done);
  numbers.push({ digits: String(base + more), start, end: last });
  return last;
}

/** What a second word adds to tens, and where it ends: `soixante et onze`, `dix-sept`. */
function behindTens(text: Plain, base: number, end: number): [number, number] {
  let next = nextWord(text, end);
  if (next >= 0 && text.part(next, text.wordEnd(next)) === 'et') next = nextWord(text, next + 2);
  if (next < 0) return [0, end];
  const after = text.wordEnd(next);
  const value = text.part(next, after);
  const unit = Number(UNITS.get(value) ?? 0);
  const teen = Number(TEENS.get(value) ?? 0);
  if (base === 10) return ['sept', 'huit', 'neuf'].includes(value) ? [unit, after] : [0, end];
  if (unit > 0) return [unit, after];
  if (teen === 10 && (base === 60 || base === 80)) {
    const [more, last] = behindTens(text, 10, after);
    return [10 + more, last];
  }
  return teen > 10 && (base === 60 || base === 80) ? [teen, after] : [0, end];
}

/** Where the next word of letters begins behind a space or hyphen; -1 if none does. */
function nextWord(text: Plain, end: number): number {
  let next = end;
  while (next - end < 3 && next < text.length && (text.isSpace(next) || text.at(next) === '-')) next++;
  return next > end && text.isLetter(next) && text.wordEnd(next) - next <= 12 ? next : -1;
}
