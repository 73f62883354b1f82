import type { Finding, Plain } from './plain';
import { ENDINGS, PROVIDERS, SPELLED_ENDINGS, WORD_ENDINGS } from './words';

const AT = ['at', '@', 'arobase', 'arobaz'];
const DOT = ['dot', 'point', '.'];
const LOCAL_PART = 64;

interface Sign {
  start: number;
  end: number;
  spelled: boolean;
  plainWord: boolean;
}

/** E-mail addresses, with their signs or with words for them. */
export function emailsIn(text: Plain): Finding[] {
  const found: Finding[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = signAt(text, at);
    if (!sign) continue;
    let start = sign.start;
    while (start > done && sign.start - start < LOCAL_PART && isLocal(text, start - 1)) start--;
    const end = start === sign.start ? -1 : domain(text, sign);
    if (end > 0) {
      found.push(text.finding('EMAIL', start, end));
      done = end;
      at = end - 1;
    }
  }
  return found;
}

function isLocal(text: Plain, index: number): boolean {
  return text.isWord(index) || '._%+-'.includes(text.at(index));
}

function signAt(text: Plain, at: number): Sign | undefined {
  const letter = text.at(at);
  let start = at;
  while (start > 0 && at - start < 2 && text.at(start - 1) === ' ') start--;
  if (letter === '@') {
    const end = text.skipSpaces(at + 1, 2);
    return { start, end, spelled: start < at || end > at + 1, plainWord: false };
  }
  if ('([{<'.includes(letter)) {
    const end = bracketed(text, at, AT);
    return end < 0 ? undefined : { start, end: text.skipSpaces(end, 2), spelled: false, plainWord: false };
  }
  if (start === at || text.isWord(at - 1)) return undefined;
  const word = AT.find((one) => text.startsWith(one, at) && text.isSpace(at + one.length));
  return word
    ? { start, end: text.skipSpaces(at + word.length, 2), spelled: true, plainWord: word === 'at' }
    : undefined;
}

function bracketed(text: Plain, open: number, words: readonly string[]): number {
  const inside = text.skipSpaces(open + 1, 2);
  for (const word of words) {
    if (!text.startsWith(word, inside)) continue;
    const close = text.skipSpaces(inside + word.length, 2);
    if (')]}>'.includes(text.at(close))) return close + 1;
  }
  return -1;
}

/** Behind a full stop or what stands for it; -1 if none stands here. */
export function dotEnd(text: Plain, at: number): number {
  if (text.at(at) === '.') return at + 1;
  const inside = text.skipSpaces(at, 2);
  if ('([{<'.includes(text.at(inside))) {
    const end = bracketed(text, inside, DOT);
    return end < 0 ? -1 : text.skipSpaces(end, 2);
  }
  if (inside === at) return -1;
  const word = DOT.find((one) => text.startsWith(one, inside) && text.isSpace(inside + one.length));
  return word ? text.skipSpaces(inside + word.length, 2) : -1;
}

function domain(text: Plain, sign: Sign): number {
  let end = labelEnd(text, sign.end);
  if (end === sign.end) return -1;
  const provider = PROVIDERS.has(text.part(sign.end, end));
  let spelled = sign.spelled;
  let labels = 1;
  let last = '';
  while (labels < 6) {
    const next = dotEnd(text, end);
    const after = next < 0 ? -1 : labelEnd(text, next);
    if (next < 0 || after === next) break;
    const label = text.part(next, after);
    const spaced = next > end + 1;
    if (spaced && !SPELLED_ENDINGS.has(label) && labels > 1) break;
    spelled ||= spaced;
    last = label;
    end = after;
    labels++;
  }
  if (provider && !sign.plainWord) return end;
  return labels < 2 || (spelled && !ENDINGS.has(last) && !WORD_ENDINGS.has(last)) ? -1 : end;
}

export function labelEnd(text: Plain, start: number): number {
  let end = start;
  while (end - start < 63 && (text.isWord(end) || (end > start && text.at(end) === '-'))) end++;
  return end;
}
