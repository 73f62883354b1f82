import { expect, it } from 'vitest';
import type { MyWeeks } from './myWeeks';
import { whyNot } from './myWeeks';

const mine: MyWeeks = {
  known: true,
  free: ['2027-W05'],
  shared: [],
  placed: [],
  isLoading: false,
  blockOf: (first) => [first],
};

it('leaves only the weeks of the pupil to choose', () => {
  expect(whyNot('2027-W05', mine)).toBeUndefined();
  expect(whyNot('2027-W06', mine)).toBe('notMyWeek');
});

it('leaves no week to choose that has its place', () => {
  const placed = [{ week: '2027-W06', weeks: ['2027-W06', '2027-W07'], application: {} as never }];
  expect(whyNot('2027-W06', { ...mine, placed })).toBe('placedThen');
  expect(whyNot('2027-W07', { ...mine, placed })).toBe('placedThen');
});

it('leaves every week where the school has set none', () => {
  expect(whyNot('2027-W06', { ...mine, known: false, free: [] })).toBeUndefined();
});
