import { item, type Finding, type Plain } from './plain';
import { INVITATIONS, NETWORKS, NO_NAMES, OWN, PSEUDONYMS, SHORT_NETWORKS } from './words';

const LONGEST_NAME = 40;
const IS = new Set(['est', 'is', "c'est", "it's", 'c', 'cest', 'its']);
const LETTERS: Readonly<Record<string, string>> = {
  '4': 'a',
  '@': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
};

interface Word {
  value: string;
  start: number;
  end: number;
}

/** Names on social networks and in games, the networks themselves, and words that ask to go on there. */
export function accountsIn(text: Plain): Finding[] {
  const found = handles(text);
  const words = wordsOf(text);
  words.forEach((_, at) => {
    network(text, words, at, found);
    invitation(text, words, at, found);
  });
  return found;
}

function wordsOf(text: Plain): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (isLeet(text, end)) end++;
    if (end === at) {
      at++;
      continue;
    }
    const last = end === at + 1 ? spaced(text, at) : end;
    words.push({ value: folded(text, at, last), start: at, end: last });
    at = last;
  }
  return words;
}

function isLeet(text: Plain, index: number): boolean {
  return text.isWord(index) || ('@$'.includes(text.at(index)) && text.isLetter(index - 1));
}

/** Behind letters that stand alone with one and the same sign between them: `s.n.a.p`. */
function spaced(text: Plain, start: number): number {
  const mark = text.at(start + 1);
  let end = start + 1;
  if (text.isWord(start + 1) || mark === '\n' || mark === "'" || !text.isLetter(start)) return end;
  while (end - start < 32 && text.at(end) === mark && text.isLetter(end + 1) && !text.isWord(end + 2))
    end += 2;
  return end - start >= 5 ? end : start + 1;
}

function folded(text: Plain, start: number, end: number): string {
  if (end - start > LONGEST_NAME) return '';
  let word = '';
  for (let at = start; at < end; at++) {
    if (text.isWord(at) || '@$'.includes(text.at(at))) word += text.at(at);
  }
  if ([...word].every((letter) => letter >= '0' && letter <= '9')) return word;
  const value = [...word].map((letter) => LETTERS[letter] ?? letter).join('');
  return NETWORKS.has(value) || PSEUDONYMS.has(value) ? value : text.part(start, end);
}

/** `@lea_24` and `lea#1234`. */
function handles(text: Plain): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.at(at) === '@' && !text.isWord(at - 1)) {
      const end = nameEnd(text, at + 1);
      if (end - at > 2 && (text.isWord(at + 1) || text.at(at + 1) === '_')) {
        found.push(text.finding('ACCOUNT', at, end));
        at = end - 1;
      }
    } else if (text.at(at) === '#' && isTag(text, at)) {
      let start = at;
      while (at - start < LONGEST_NAME && isName(text, start - 1)) start--;
      if (at - start >= 2) found.push(text.finding('ACCOUNT', start, at + 5));
    }
  }
  return found;
}

function isTag(text: Plain, at: number): boolean {
  return [1, 2, 3, 4].every((offset) => text.isDigit(at + offset)) && !text.isWord(at + 5);
}

function isName(text: Plain, index: number): boolean {
  return text.isWord(index) || text.at(index) === '_' || text.at(index) === '.';
}

function nameEnd(text: Plain, start: number): number {
  let end = start;
  while (end - start < LONGEST_NAME && isName(text, end)) end++;
  while (end > start && text.at(end - 1) === '.') end--;
  return end;
}

function network(text: Plain, words: readonly Word[], index: number, found: Finding[]): void {
  const word = item(words, index);
  const next = words[index + 1];
  const split =
    next?.start === word.end + 1 &&
    ((word.value === 'tik' && next.value === 'tok') ||
      ((word.value === 'whats' || word.value === 'what') && next.value === 'app'));
  const isNetwork = NETWORKS.has(word.value) || split;
  if (!isNetwork && !PSEUDONYMS.has(word.value)) return;
  const last = split && !NETWORKS.has(word.value) ? next : word;
  const own = OWN.has(words[index - 1]?.value ?? '');
  const account = accountBehind(text, last, own, SHORT_NETWORKS.has(last.value));
  if (account) found.push(account);
  else if (isNetwork) found.push(text.finding('NETWORK', word.start, last.end));
}

function accountBehind(text: Plain, network: Word, own: boolean, shortName: boolean): Finding | undefined {
  let at = text.skipSpaces(network.end, 2);
  if (':=→>'.includes(text.at(at))) {
    const start = text.skipSpaces(at + 1, 3);
    let end = start;
    let written = false;
    while (
      end - start < LONGEST_NAME &&
      end < text.length &&
      !text.isSpace(end) &&
      !',;'.includes(text.at(end))
    ) {
      written ||= text.isWord(end);
      end++;
    }
    return written && end - start >= 2 ? text.finding('ACCOUNT', start, end) : undefined;
  }
  if (at === network.end) return undefined;
  let is = false;
  for (let tries = 0; tries < 2; tries++) {
    const end = isEnd(text, at);
    if (end < 0) break;
    is = true;
    at = text.skipSpaces(end, 2);
  }
  const end = nameEnd(text, at);
  let letters = false;
  let signs = false;
  for (let one = at; one < end; one++) {
    if (text.isLetter(one)) letters = true;
    else signs = true;
  }
  const plainName = end - at >= 3 && letters && !NO_NAMES.has(text.part(at, end));
  return (letters && signs) || (plainName && (shortName || (own && is)))
    ? text.finding('ACCOUNT', at, end)
    : undefined;
}

function isEnd(text: Plain, at: number): number {
  let end = text.wordEnd(at);
  if (text.at(end) === "'") end = text.wordEnd(end + 1);
  return end > at && end - at <= 6 && IS.has(text.part(at, end)) && text.isSpace(end) ? end : -1;
}

function invitation(text: Plain, words: readonly Word[], index: number, found: Finding[]): void {
  const phrase = INVITATIONS.find((one) =>
    one.every((word, at) => {
      const here = words[index + at];
      return here?.value === word && (at === 0 || here.start - (words[index + at - 1]?.end ?? 0) <= 2);
    }),
  );
  if (phrase) {
    found.push(
      text.finding('INVITATION', item(words, index).start, item(words, index + phrase.length - 1).end),
    );
  }
}
