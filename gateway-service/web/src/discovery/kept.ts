import type { Answer, Verdict } from '../api/types';

/** What somebody answered and said so far: the same on this device and in a student's profile. */
export interface Interests {
  answers: Record<string, Answer>;
  feedback: Record<string, Verdict>;
}

export const NOTHING: Interests = { answers: {}, feedback: {} };

/** With fewer answers a result would be chance. */
export const ENOUGH = 8;

const KEY = 'stagein.interests';
const ANSWERS: readonly unknown[] = ['LEFT', 'RIGHT', 'SKIP'];
const VERDICTS: readonly unknown[] = ['LIKED', 'DISLIKED'];

function only<T>(value: unknown, known: readonly unknown[]): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, T] => known.includes(entry[1])),
  );
}

/** What a visitor without an account left on this device. */
export function readKept(): Interests {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    return { answers: only(kept.answers, ANSWERS), feedback: only(kept.feedback, VERDICTS) };
  } catch {
    return NOTHING;
  }
}

export function keep(interests: Interests): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(interests));
  } catch {
    // Storage full or refused: it lasts as long as the page.
  }
}

export function forgetKept(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

export function isNothing({ answers, feedback }: Interests): boolean {
  return Object.keys(answers).length + Object.keys(feedback).length === 0;
}

/** How many choices were really made; a skipped one says nothing. */
export function decided({ answers }: Interests): number {
  return Object.values(answers).filter((answer) => answer !== 'SKIP').length;
}

/** Where to go on: the first choice without an answer, or the end. */
export function nextOpen(choices: readonly { id: string }[], { answers }: Interests): number {
  const open = choices.findIndex(({ id }) => !(id in answers));
  return open < 0 ? choices.length : open;
}

export function answered(interests: Interests, id: string, answer: Answer): Interests {
  return { ...interests, answers: { ...interests.answers, [id]: answer } };
}

/** Says it, or takes it back if it was said before. */
export function judged(interests: Interests, code: string, verdict: Verdict): Interests {
  const { [code]: before, ...feedback } = interests.feedback;
  return { ...interests, feedback: before === verdict ? feedback : { ...feedback, [code]: verdict } };
}

/** Only what is asked today: an answer to an old choice would be refused. */
export function stillAsked(interests: Interests, choices: readonly { id: string }[]): Interests {
  const ids = new Set(choices.map(({ id }) => id));
  return {
    ...interests,
    answers: Object.fromEntries(Object.entries(interests.answers).filter(([id]) => ids.has(id))),
  };
}
