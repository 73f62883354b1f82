import { describe, expect, it } from 'vitest';
import { hasMeans, meansOf, withLimit, writeMeans } from './means';

describe('means', () => {
  it('come back from the address as they went in', () => {
    const query = new URLSearchParams('q=pain');
    writeMeans(query, { WALK: 15, TRANSIT: 45 });
    expect(query.toString()).toBe('q=pain&pied=15&car=45');
    expect(meansOf(query)).toEqual({ WALK: 15, TRANSIT: 45 });
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
