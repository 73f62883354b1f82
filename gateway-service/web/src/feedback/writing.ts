import type { LogbookDay, Mood } from '../api/types';

/** What somebody is writing of a day, with the revision that it was begun from. */
export interface Writing {
  revision: number;
  mood: Mood | null;
  answers: Record<string, string>;
}

export function writingOf(day: LogbookDay): Writing {
  return {
    revision: day.revision,
    mood: day.mood ?? null,
    answers: Object.fromEntries(day.answers.map(({ question, text }) => [question, text])),
  };
}

/** Whether both say the same, whatever they were begun from. */
export function saysTheSame(one: Writing, other: Writing): boolean {
  const questions = new Set([...Object.keys(one.answers), ...Object.keys(other.answers)]);
  return (
    one.mood === other.mood &&
    [...questions].every((id) => (one.answers[id] ?? '').trim() === (other.answers[id] ?? '').trim())
  );
}
