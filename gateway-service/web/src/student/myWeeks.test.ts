import { expect, it } from 'vitest';
import type { MyWeeks } from './myWeeks';
import { isHoliday, whyNot } from './myWeeks';

const mine: MyWeeks = {
  known: true,
  free: ['2027-W05'],
  shared: [],
  holidays: { weeks: new Set<string>(), programmes: [] },
  placed: [],
  isLoading: false,
  blockOf: (first) => [first],
};

it('leaves only the weeks of the pupil to choose', () => {
  expect(whyNot('2027-W05', mine, ['3e'])).toBeUndefined();
  expect(whyNot('2027-W06', mine, ['3e'])).toBe('notMyWeek');
});

it('leaves no week to choose that has its place', () => {
  const placed = [{ week: '2027-W06', weeks: ['2027-W06', '2027-W07'], application: {} as never }];
  expect(whyNot('2027-W06', { ...mine, placed }, ['3e'])).toBe('placedThen');
  expect(whyNot('2027-W07', { ...mine, placed }, ['3e'])).toBe('placedThen');
});

it('leaves every week where the school has set none', () => {
  expect(whyNot('2027-W06', { ...mine, known: false, free: [] }, ['3e'])).toBeUndefined();
});

it('lets a week of the holidays be chosen where the offer is open to it', () => {
  const inHolidays: MyWeeks = { ...mine, holidays: { weeks: new Set(['2027-W07']), programmes: ['mini'] } };
  expect(whyNot('2027-W07', inHolidays, ['3e', 'mini'])).toBeUndefined();
  expect(whyNot('2027-W07', inHolidays, ['3e'])).toBe('notMyWeek');
  expect(isHoliday('2027-W07', inHolidays, ['mini'])).toBe(true);
});
