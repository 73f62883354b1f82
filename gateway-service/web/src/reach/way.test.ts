import { describe, expect, it } from 'vitest';
import { minutesOf, wayQuery } from './way';

describe('a way', () => {
  it('counts minutes after midnight, with or without seconds', () => {
    expect(minutesOf('07:41')).toBe(461);
    expect(minutesOf('17:52:00')).toBe(1072);
    expect(minutesOf('00:00')).toBe(0);
  });

  it('goes from page to page with week and start, never with a home', () => {
    expect(wayQuery('2027-W05', 'domicile')).toBe('semaine=2027-W05&autour=domicile');
    expect(wayQuery('2027-W05', '24564', 10)).toBe('semaine=2027-W05&autour=24564&arret=10');
    expect(wayQuery(undefined, '')).toBe('');
  });
});
