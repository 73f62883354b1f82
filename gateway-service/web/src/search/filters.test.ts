import { describe, expect, it } from 'vitest';
import type { StudentProfile } from '../api/types';
import { filtersOf, originOf, queryOf, requestOf } from './filters';

const of = (query: string) => filtersOf(new URLSearchParams(query));

describe('what someone searches for', () => {
  it('goes into the address and comes back', () => {
    const query = 'q=pain&domaine=alimentation&semaine=2027-W05&autour=24352&km=10&tri=distance';
    expect(queryOf(of(query)).toString()).toBe(query);
  });

  it('survives an address that somebody has changed', () => {
    expect(of('semaine=hier&km=9999&tri=hasard&q=' + 'x'.repeat(500))).toMatchObject({
      week: '',
      km: undefined,
      sort: undefined,
      text: 'x'.repeat(100),
    });
  });

  it('never puts a home into the address', () => {
    const filters = of('autour=domicile&km=5');
    const home = {
      home: { communeCode: '24564', label: 'Vanxains', lat: 45.2, lon: 0.28 },
    } as StudentProfile;
    const origin = originOf(filters, undefined, home);
    expect(origin).toEqual({ lat: 45.2, lon: 0.28 });
    expect(queryOf(filters).toString()).toBe('autour=domicile&km=5');
    expect(requestOf(filters, origin)).toMatchObject({ sort: 'DISTANCE', maxKm: 5 });
  });

  it('is sorted by distance only from somewhere', () => {
    expect(requestOf(of('tri=distance'), undefined).sort).toBe('RELEVANCE');
    expect(requestOf(of('q=pain&autour=24352'), { lat: 45, lon: 0 }).sort).toBe('RELEVANCE');
  });
});
