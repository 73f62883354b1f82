import { describe, expect, it } from 'vitest';
import { drivenOf, hasMeans, listOf, meansOf, withLimit, writeMeans } from './means';

describe('means', () => {
  it('come back from the address as they went in', () => {
    const query = new URLSearchParams('q=pain');
    writeMeans(query, { WALK: 15, TRANSIT: 45 });
    expect(query.toString()).toBe('q=pain&pied=15&car=45');
    expect(meansOf(query)).toEqual({ WALK: 15, TRANSIT: 45 });
  });

  it('tell how far someone is driven to a stop, apart from how long the whole way may be', () => {
    const query = new URLSearchParams('car=45&arret=10');
    expect(drivenOf(query)).toBe(10);
    expect(listOf(meansOf(query))).toEqual([
      { mode: 'TRANSIT', maxMinutes: 45 },
      { mode: 'DRIVEN_TO_STOP', maxMinutes: 45, drivenMinutes: 10 },
    ]);
    expect(listOf({ DRIVEN_TO_STOP: 5 })).toEqual([
      { mode: 'DRIVEN_TO_STOP', maxMinutes: 90, drivenMinutes: 5 },
    ]);
    expect(drivenOf(new URLSearchParams('arret=45'))).toBeUndefined();
  });

  it('are only those that can be chosen', () => {
    expect(meansOf(new URLSearchParams('pied=20&velo=-15&car=1e9&car=30'))).toEqual({});
    expect(meansOf(new URLSearchParams('velo=060'))).toEqual({});
  });

  it('leave the address when nobody has them any more', () => {
    const query = new URLSearchParams('velo=30&car=60');
    writeMeans(query, withLimit(meansOf(query), 'BIKE', undefined));
    expect(query.toString()).toBe('car=60');
    expect(hasMeans(meansOf(query))).toBe(true);
    expect(hasMeans({})).toBe(false);
  });
});
