import { describe, expect, it } from 'vitest';
import { saysTheSame, writingOf } from './writing';

describe('what is written of a day', () => {
  const day = {
    date: '2027-02-01',
    open: true,
    revision: 2,
    mood: 'GOOD' as const,
    answers: [
      { question: 'seen', label: 'Qu’as-tu vu ?', text: 'Le four.' },
      { question: 'people', label: 'Qui ?', text: '' },
    ],
  };

  it('begins from the day as it is kept', () => {
    expect(writingOf(day)).toEqual({ revision: 2, mood: 'GOOD', answers: { seen: 'Le four.', people: '' } });
  });

  it('says the same whatever it was begun from, and with blanks around', () => {
    const now = writingOf(day);
    expect(saysTheSame(now, { revision: 9, mood: 'GOOD', answers: { seen: ' Le four. ' } })).toBe(true);
    expect(saysTheSame(now, { ...now, answers: { seen: 'La vitrine.' } })).toBe(false);
    expect(saysTheSame(now, { ...now, mood: null })).toBe(false);
    expect(saysTheSame({ ...now, answers: {} }, now)).toBe(false);
  });
});
