import { describe, expect, it } from 'vitest';
import {
  answered,
  decided,
  forgetKept,
  isNothing,
  judged,
  keep,
  nextOpen,
  NOTHING,
  readKept,
  stillAsked,
} from './kept';

const CHOICES = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('what somebody answered so far', () => {
  it('stays on the device and can be taken up where it was left', () => {
    keep(answered(answered(NOTHING, 'a', 'LEFT'), 'b', 'SKIP'));
    const kept = readKept();
    expect(kept.answers).toEqual({ a: 'LEFT', b: 'SKIP' });
    expect(nextOpen(CHOICES, kept)).toBe(2);
    forgetKept();
    expect(isNothing(readKept())).toBe(true);
  });

  it('survives what somebody else wrote there', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"answers":7}',
      '{"answers":{"a":"UP","b":"LEFT"},"feedback":null}',
    ]) {
      localStorage.setItem('stagein.interests', text);
      expect(Object.keys(readKept().answers).length).toBeLessThanOrEqual(1);
      expect(readKept().feedback).toEqual({});
    }
    expect(readKept().answers).toEqual({ b: 'LEFT' });
  });

  it('counts what was decided, not what was skipped', () => {
    expect(decided({ answers: { a: 'LEFT', b: 'SKIP', c: 'RIGHT' }, feedback: {} })).toBe(2);
    expect(nextOpen(CHOICES, { answers: { a: 'LEFT', b: 'SKIP', c: 'RIGHT' }, feedback: {} })).toBe(3);
  });

  it('leaves out what is no longer asked', () => {
    expect(stillAsked({ answers: { a: 'LEFT', old: 'LEFT' }, feedback: {} }, CHOICES).answers).toEqual({
      a: 'LEFT',
    });
  });

  it('takes a word on a trade back when it is said again', () => {
    const liked = judged(NOTHING, 'D1102', 'LIKED');
    expect(liked.feedback).toEqual({ D1102: 'LIKED' });
    expect(judged(liked, 'D1102', 'DISLIKED').feedback).toEqual({ D1102: 'DISLIKED' });
    expect(judged(liked, 'D1102', 'LIKED').feedback).toEqual({});
  });
});
