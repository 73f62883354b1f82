import { describe, expect, it } from 'vitest';
import {
  inRows,
  isWeek,
  mondayOf,
  plusWeeks,
  weekOf,
  weeksBetween,
  weeksInYear,
  weeksOfSchoolYear,
  workingDays,
} from './isoWeek';

describe('ISO weeks', () => {
  it('number the days around New Year as the standard does', () => {
    expect(weekOf(new Date(2026, 11, 31))).toBe('2026-W53');
    expect(weekOf(new Date(2027, 0, 3))).toBe('2026-W53');
    expect(weekOf(new Date(2027, 0, 4))).toBe('2027-W01');
    expect(weekOf(new Date(2024, 11, 30))).toBe('2025-W01');
  });

  it('know the years of 53', () => {
    expect(weeksInYear(2026)).toBe(53);
    expect(weeksInYear(2027)).toBe(52);
    expect(isWeek('2026-W53')).toBe(true);
    expect(isWeek('2027-W53')).toBe(false);
    expect(isWeek('2027-W00')).toBe(false);
    expect(isWeek('2027-W5')).toBe(false);
  });

  it('go on over the end of a year', () => {
    expect(plusWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(plusWeeks('2027-W01', -1)).toBe('2026-W53');
  });

  it('agree with themselves for fifty years', () => {
    for (let week = '2020-W01'; week < '2070-W01'; week = plusWeeks(week, 1)) {
      const monday = mondayOf(week);
      expect(monday.getUTCDay()).toBe(1);
      expect(weekOf(new Date(monday.getUTCFullYear(), monday.getUTCMonth(), monday.getUTCDate()))).toBe(week);
    }
  });

  it('are said in working days', () => {
    expect(workingDays('2027-W05', 'fr', 'au')).toBe('1er au 5 février 2027');
    expect(workingDays('2027-W13', 'fr', 'au')).toBe('29 mars au 2 avril 2027');
    expect(workingDays('2027-W05', 'en-GB', 'to')).toBe('1 to 5 February 2027');
  });

  it('that follow one another are together', () => {
    expect(inRows(['2027-W12', '2026-W53', '2027-W01', '2027-W13'])).toEqual([
      ['2026-W53', '2027-W01'],
      ['2027-W12', '2027-W13'],
    ]);
    expect(weeksBetween('2026-W52', '2027-W01')).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  });

  it('of a school year end in July', () => {
    const weeks = weeksOfSchoolYear(new Date(2026, 10, 24));
    expect(weeks[0]).toBe('2026-W49');
    expect(weeks.at(-1)).toBe('2027-W26');
  });
});
