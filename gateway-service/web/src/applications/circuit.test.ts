import { expect, it } from 'vitest';
import type { FoundPlace } from '../api/types';
import { dateOf, takenDays } from './circuit';

const place = (week: string, companyName: string, days: FoundPlace['days']) =>
  ({ week, companyName, days }) as FoundPlace;

it('knows the date of a day', () => {
  expect(dateOf('2027-W05', 'MONDAY')).toBe('2027-02-01');
  expect(dateOf('2026-W53', 'FRIDAY')).toBe('2027-01-01');
});

it('says who has which day of one week', () => {
  const places = [
    place('2027-W05', 'Garage Faure', ['MONDAY', 'TUESDAY']),
    place('2027-W06', 'Mairie', ['WEDNESDAY']),
    place('2027-W05', 'Le Fournil', []),
  ];
  expect([...takenDays(places, '2027-W05')]).toEqual([
    ['MONDAY', 'Garage Faure'],
    ['TUESDAY', 'Garage Faure'],
  ]);
});
