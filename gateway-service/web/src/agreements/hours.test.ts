import { expect, it } from 'vitest';
import { filled, hoursOf, usualDay, weekOfDate } from './hours';

const nineToFive = { ...usualDay(''), end: '17:00' };

it('fills every Monday of many weeks at once and sums the hours', () => {
  const days = filled([], { from: '2027-04-12', until: '2027-06-18', weekdays: [1], day: nineToFive });
  expect(days).toHaveLength(10);
  expect(days[9]).toEqual({
    date: '2027-06-14',
    start: '09:00',
    end: '17:00',
    breakStart: '12:00',
    breakEnd: '13:00',
  });
  expect(hoursOf(days)).toBe(70);
});

it('leaves public holidays free', () => {
  const pattern = { from: '2027-05-03', until: '2027-05-07', weekdays: [1, 2, 3, 4, 5], day: nineToFive };
  const days = filled([], pattern, new Set(['2027-05-06']));
  expect(days.map(({ date }) => date)).toEqual(['2027-05-03', '2027-05-04', '2027-05-05', '2027-05-07']);
});

it('leaves what lies outside, and a break that was taken away is not there', () => {
  const before = [usualDay('2027-04-09'), usualDay('2027-04-12'), usualDay('2027-04-13')];
  const days = filled(before, {
    from: '2027-04-12',
    until: '2027-04-16',
    weekdays: [3],
    day: { ...nineToFive, breakStart: '' },
  });
  expect(days).toEqual([before[0], { date: '2027-04-14', start: '09:00', end: '17:00' }]);
});

it('makes nothing of dates that are not there yet, nor endless work of a wrong year', () => {
  expect(filled([], { from: '', until: '2027-04-16', weekdays: [1], day: nineToFive })).toEqual([]);
  expect(
    filled([], { from: '2027-01-01', until: '9999-12-31', weekdays: [1, 2, 3, 4, 5, 6, 0], day: nineToFive }),
  ).toHaveLength(366);
});

it('knows the week of a day', () => {
  expect(weekOfDate('2027-01-03')).toBe('2026-W53');
  expect(weekOfDate('2027-01-04')).toBe('2027-W01');
});
