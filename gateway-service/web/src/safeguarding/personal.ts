import { item, type Finding, type Plain } from './plain';
import { BIRTHS, LIVES, MONTHS, STREETS } from './words';

const ADDRESS_WORDS = 6;
const NEAR = 4;

interface Word {
  value: string;
  start: number;
  end: number;
}

/** A home's street and number, and a day of birth. */
export function personalIn(text: Plain): Finding[] {
  const found: Finding[] = [];
  const words = wordsOf(text);
  words.forEach(({ value }, at) => {
    if (STREETS.has(value) || (value === 'lieu' && words[at + 1]?.value === 'dit')) {
      street(text, words, at, found);
    } else if (isBirth(text, words, at)) {
      birth(text, words, at, found);
    }
  });
  return found;
}

function wordsOf(text: Plain): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.wordEnd(at);
    if (end > at) words.push({ value: end - at > 20 ? '' : text.part(at, end), start: at, end });
    at = Math.max(end, at + 1);
  }
  return words;
}

function numberOf(word: Word | undefined): number {
  return word && /^\d{1,4}$/.test(word.value) ? Number(word.value) : -1;
}

function street(text: Plain, words: readonly Word[], at: number, found: Finding[]): void {
  let first = -1;
  for (let before = at - 1; before >= 0 && before >= at - 2 && first < 0; before--) {
    if (numberOf(words[before]) >= 0) first = before;
    else if (!['bis', 'ter', 'quater'].includes(item(words, before).value)) break;
  }
  for (let before = at - 1; first < 0 && before >= 0 && before >= at - NEAR; before--) {
    if (LIVES.has(item(words, before).value)) first = at;
  }
  const name = words[at + 1];
  if (first < 0 || !name || ends(text, item(words, at).end, name.start)) return;
  let last = at + 1;
  while (last - at < ADDRESS_WORDS) {
    const next = words[last + 1];
    if (!next || ends(text, item(words, last).end, next.start)) break;
    last++;
  }
  found.push(text.finding('HOME_ADDRESS', item(words, first).start, item(words, last).end));
}

/** Whether a clause or a line ends between two words. */
function ends(text: Plain, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (',.;:!?\n()'.includes(text.at(at))) return true;
  return false;
}

/** "Né" is no "ne" that says no; without its accent it stands behind "suis" or "est". */
function isBirth(text: Plain, words: readonly Word[], at: number): boolean {
  const { value, end } = item(words, at);
  if (value !== 'ne') return BIRTHS.has(value);
  return text.isAccented(end - 1) || ['suis', 'est'].includes(words[at - 1]?.value ?? '');
}

function birth(text: Plain, words: readonly Word[], at: number, found: Finding[]): void {
  for (let near = at + 1; near <= at + NEAR; near++) {
    const [first, second, third] = words.slice(near, near + 3);
    if (!first || !second) return;
    const day = (numberOf(first) >= 1 && numberOf(first) <= 31) || first.value === '1er';
    const month = numberOf(second) >= 1 && numberOf(second) <= 12;
    const year = third !== undefined && /^\d+$/.test(third.value);
    if (day && MONTHS.has(second.value)) {
      found.push(text.finding('BIRTH_DATE', first.start, year ? third.end : second.end));
      return;
    }
    if (year && month && (day || numberOf(first) >= 1900)) {
      found.push(text.finding('BIRTH_DATE', first.start, third.end));
      return;
    }
  }
}
