import { describe, expect, it } from 'vitest';
import { strip } from './strip';

describe('the strip of a journey', () => {
  it('fills its width, waits included', () => {
    const segments = strip(
      [
        { from: 453, to: 461 },
        { from: 461, to: 469 },
        { from: 472, to: 523 },
        { from: 523, to: 528 },
      ],
      320,
      24,
    );
    expect(segments.map((each) => each.waiting)).toEqual([false, false, true, false, false]);
    expect(segments.map((each) => each.leg)).toEqual([0, 1, 2, 2, 3]);
    const last = segments.at(-1);
    expect(last && last.x + last.width).toBeCloseTo(320);
    for (const each of segments) expect(each.width).toBeGreaterThanOrEqual(24);
    expect(segments[3]?.width).toBeGreaterThan(segments[1]?.width ?? 0);
  });

  it('holds when nothing takes a minute, or there is more than the width takes', () => {
    expect(strip([{ from: 480, to: 480 }], 100, 20)).toEqual([{ x: 0, width: 100, waiting: false, leg: 0 }]);
    const many = strip(
      Array.from({ length: 9 }, (_, index) => ({ from: index, to: index + 1 })),
      90,
      24,
    );
    expect(many.every((each) => Math.abs(each.width - 10) < 1e-9)).toBe(true);
    expect(strip([], 100, 20)).toEqual([]);
  });
});
