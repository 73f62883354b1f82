import { Plain } from './plain';
import { EVERYDAY, SCHOOL_KINDS } from './words';

/** Whether a word of these names stands in a text, as the service would take it out before a company accepts. */
export function holdsName(written: string, names: readonly string[]): boolean {
  const words = new Set(
    names.flatMap((name) => wordsOf(name).map(({ word }) => word)).filter((word) => word.length > 1),
  );
  return wordsOf(written).some(
    ({ word, capital }) => words.has(word) && !SCHOOL_KINDS.has(word) && (capital || !EVERYDAY.has(word)),
  );
}

function wordsOf(written: string): { word: string; capital: boolean }[] {
  const text = new Plain(written);
  const words = [];
  for (let at = 0; at < text.length;) {
    const end = text.wordEnd(at);
    if (end > at) {
      const first = text.writtenAt(at);
      words.push({ word: text.part(at, end), capital: first !== first.toLowerCase() });
    }
    at = Math.max(end, at + 1);
  }
  return words;
}
