import { expect, it } from 'vitest';
import type { WaySheet } from '../api/types';
import { minutesOfSheet, moved } from './ranking';

it('moves an entry by one and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

const journey = (minutes: number) => ({
  departure: '07:00',
  arrival: '08:00',
  minutes,
  changes: 0,
  legs: [],
});
const sheet = (days: WaySheet['days'], own: WaySheet['own'] = []): WaySheet => ({
  week: '2027-W05',
  dayStart: '08:00',
  dayEnd: '16:00',
  lodgings: [],
  days,
  own,
});

it('counts the longer way of the worst day', () => {
  expect(
    minutesOfSheet(
      sheet([
        { dates: ['2027-02-01'], way: { there: journey(30), back: journey(45) } },
        { dates: ['2027-02-02'], way: { there: journey(50), back: journey(20) } },
      ]),
    ),
  ).toBe(50);
});

it('knows no way where one day has none back, unless one can walk', () => {
  const days: WaySheet['days'] = [
    { dates: ['2027-02-01'], way: { there: journey(30), back: journey(45) } },
    { dates: ['2027-02-03'], way: { reason: 'NO_WAY_BACK' } },
  ];
  expect(minutesOfSheet(sheet(days))).toBeUndefined();
  expect(
    minutesOfSheet(
      sheet(days, [
        { mode: 'WALK', metres: 3000, minutes: 40, leavesAt: '07:20', homeAt: '16:40' },
        { mode: 'DRIVEN', metres: 3000, minutes: 4, leavesAt: '07:56', homeAt: '16:04' },
      ]),
    ),
  ).toBe(40);
});
