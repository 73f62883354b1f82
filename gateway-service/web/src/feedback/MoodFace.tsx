import type { Mood } from '../api/types';

const MOUTH: Record<Mood, string> = {
  GREAT: 'M9 18a8 8 0 0 0 14 0Z',
  GOOD: 'M10 19.5a7.5 7.5 0 0 0 12 0',
  MIXED: 'M10.5 21h11',
  HARD: 'M10.5 22.5a7 7 0 0 1 11 0',
};

/** How a day went, as a face; the word beside it says the same. */
export function MoodFace({ mood, size = 32 }: { mood: Mood; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="11.5" cy="12.5" r="1.7" fill="currentColor" />
      <circle cx="20.5" cy="12.5" r="1.7" fill="currentColor" />
      <path
        d={MOUTH[mood]}
        fill={mood === 'GREAT' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
