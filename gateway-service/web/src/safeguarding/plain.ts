import { LOOK_ALIKES, ZEROS } from './words';

export type Kind =
  'EMAIL' | 'PHONE' | 'LINK' | 'ACCOUNT' | 'NETWORK' | 'INVITATION' | 'HOME_ADDRESS' | 'BIRTH_DATE';

/** A part of a text, from its first UTF-16 unit to behind its last one. */
export interface Finding {
  kind: Kind;
  start: number;
  end: number;
}

/** What stands there; nobody asks for what does not. */
export function item<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new RangeError(`Nothing at ${index}`);
  return one;
}

const HIDDEN = /^[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0\u2800]$/u;
const LETTER = /^\p{L}$/u;
const SPACE = /^\p{Zs}$/u;
const DASH = /^\p{Pd}$/u;

/**
 * A text as it is read: small letters without accents, look-alikes as the letters that they look like, digits of any
 * script as 0 to 9, one kind of space, nothing invisible. Each of its characters knows where it came from.
 */
export class Plain {
  readonly letters: string[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly accented = new Set<number>();

  constructor(readonly written: string) {
    let at = 0;
    for (const letter of written) {
      const next = at + letter.length;
      if (HIDDEN.test(letter)) {
        if (this.to.length > 0) this.to[this.to.length - 1] = next;
      } else {
        for (const part of letter.normalize('NFKD').toLowerCase()) {
          if (HIDDEN.test(part)) continue;
          for (const one of LOOK_ALIKES.get(part) ?? (part.length > 1 ? '\ufffc' : part)) {
            if (letter > '\u007f') this.accented.add(this.letters.length);
            this.letters.push(folded(one));
            this.from.push(at);
            this.to.push(next);
          }
        }
      }
      at = next;
    }
  }

  get length(): number {
    return this.letters.length;
  }

  /** The character there, or a line end outside the text. */
  at(index: number): string {
    return this.letters[index] ?? '\n';
  }

  part(start: number, end: number): string {
    return this.letters.slice(start, end).join('');
  }

  startsWith(what: string, index: number): boolean {
    for (let offset = 0; offset < what.length; offset++) {
      if (this.at(index + offset) !== what[offset]) return false;
    }
    return true;
  }

  isLetter(index: number): boolean {
    const letter = this.at(index);
    return (letter >= 'a' && letter <= 'z') || (letter > '\u007f' && LETTER.test(letter));
  }

  isDigit(index: number): boolean {
    const letter = this.at(index);
    return letter >= '0' && letter <= '9';
  }

  isWord(index: number): boolean {
    return this.isDigit(index) || this.isLetter(index);
  }

  isSpace(index: number): boolean {
    const letter = this.at(index);
    return letter === ' ' || letter === '\n';
  }

  /** Behind the spaces from here, at most so many. */
  skipSpaces(index: number, most: number): number {
    let end = index;
    while (end < this.length && end - index < most && this.isSpace(end)) end++;
    return end;
  }

  /** Behind the letters and digits from here. */
  wordEnd(index: number): number {
    let end = index;
    while (this.isWord(end)) end++;
    return end;
  }

  finding(kind: Kind, start: number, end: number): Finding {
    return { kind, start: this.from[start] ?? 0, end: this.to[end - 1] ?? 0 };
  }

  /** Whether it was written with an accent, in one character or two, or as another letter that looks like it. */
  isAccented(index: number): boolean {
    return this.accented.has(index) || (this.to[index] ?? 0) - (this.from[index] ?? 0) > 1;
  }

  writtenAt(index: number): string {
    return this.written[this.from[index] ?? 0] ?? '';
  }
}

function folded(letter: string): string {
  if (letter < '\u0080') {
    if (letter === '\r') return '\n';
    return letter === '\t' || letter === '\f' || letter === '\v' ? ' ' : letter;
  }
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find((one) => code >= one && code <= one + 9);
  if (zero !== undefined) return String(code - zero);
  if ('’‘ʼ´′'.includes(letter)) return "'";
  if ('·•。․∙‧'.includes(letter)) return '.';
  if ('⁄∕'.includes(letter)) return '/';
  if ('−ー'.includes(letter) || DASH.test(letter)) return '-';
  if ('\u2028\u2029\u0085'.includes(letter)) return '\n';
  return SPACE.test(letter) ? ' ' : letter;
}
