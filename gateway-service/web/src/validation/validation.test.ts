import { describe, expect, it } from 'vitest';
import { isSiret, spaced } from './siret';
import { isUai } from './uai';

describe('a SIRET', () => {
  it.each(['732 829 320 00074', '73282932000074', '35600000000048'])('%s is well formed', (siret) => {
    expect(isSiret(siret)).toBe(true);
  });

  it.each(['73282932000075', '7328293200007', '732829320000740', '00000000000000', 'abc', ''])(
    '%s is not',
    (siret) => {
      expect(isSiret(siret)).toBe(false);
    },
  );

  it('fails when any one digit is wrong', () => {
    const right = '73282932000074';
    for (let at = 0; at < right.length; at++) {
      const wrong = right.slice(0, at) + ((Number(right[at]) + 1) % 10) + right.slice(at + 1);
      expect(isSiret(wrong), wrong).toBe(false);
    }
  });

  it('is written in groups while it grows', () => {
    expect(spaced('7328')).toBe('732 8');
    expect(spaced('73282932000074')).toBe('732 829 320 00074');
  });
});

describe('a UAI', () => {
  it.each(['0241011U', ' 0240032e ', '0240086N'])('%s is one', (uai) => expect(isUai(uai)).toBe(true));
  it.each(['0241011A', '241011U', '02410110U', 'I0241011'])('%s is none', (uai) =>
    expect(isUai(uai)).toBe(false),
  );
});
