import { dotEnd, labelEnd } from './emails';
import type { Finding, Plain } from './plain';
import { ENDINGS, SPELLED_ENDINGS, WORD_ENDINGS } from './words';

const LABELS = 12;
const SCHEMES = ['https://', 'http://', 'hxxps://', 'hxxp://', 'www.'];

/** Web addresses, with or without their scheme. */
export function linksIn(text: Plain): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.isWord(at - 1)) continue;
    let end = scheme(text, at);
    if (end < 0 && text.isWord(at) && !'@-.'.includes(text.at(at - 1))) end = host(text, at);
    if (end > at) {
      found.push(text.finding('LINK', at, end));
      at = end - 1;
    }
  }
  return found;
}

function scheme(text: Plain, at: number): number {
  const one = SCHEMES.find((scheme) => text.startsWith(scheme, at) && !text.isSpace(at + scheme.length));
  return one ? toSpace(text, at + one.length) : -1;
}

function toSpace(text: Plain, start: number): number {
  let end = start;
  while (end < text.length && !text.isSpace(end)) end++;
  return end;
}

function host(text: Plain, start: number): number {
  let end = labelEnd(text, start);
  let found = -1;
  for (let labels = 1; labels < LABELS && end > start; labels++) {
    const next = dotEnd(text, end);
    if (next < 0) break;
    const after = labelEnd(text, next);
    const label = text.part(next, after);
    if (after === next || (next > end + 1 && !SPELLED_ENDINGS.has(label))) break;
    end = after;
    if (isEnding(text, label, next, after) && !text.isWord(after) && text.at(after) !== '@') found = after;
  }
  return found > 0 && text.at(found) === '/' ? toSpace(text, found) : found;
}

function isEnding(text: Plain, label: string, start: number, end: number): boolean {
  if (ENDINGS.has(label)) return true;
  const written = text.writtenAt(start);
  // "J'aime le pain.De plus …" is a sentence; "insta.me" is a link.
  return (
    WORD_ENDINGS.has(label) &&
    written === written.toLowerCase() &&
    !(['de', 'me', 'es'].includes(label) && text.isSpace(end) && text.isLetter(end + 1))
  );
}
