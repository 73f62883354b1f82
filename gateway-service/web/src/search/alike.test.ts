import { expect, it } from 'vitest';
import type { OfferCard } from '../api/types';
import { differences } from './alike';

const format = {
  days: (week: string) => week,
  programme: (code: string) => code,
  only: (words: string) => `only ${words}`,
};
const offer = (id: string, over: Partial<OfferCard> = {}) =>
  ({
    id,
    title: 'Sous le capot',
    companyId: 'c',
    communeName: 'Ribérac',
    programmes: ['3e'],
    weeks: [{ week: '2027-W05', seats: 1, seatsLeft: 1 }],
    ...over,
  }) as OfferCard;

it('says how offers of one title and company differ', () => {
  const here = offer('1');
  const there = offer('2', { communeName: 'Mussidan' });
  const later = offer('3', { weeks: [{ week: '2027-W06', seats: 1, seatsLeft: 1 }] });
  expect(differences(here, [here, there], format)).toBe('Ribérac');
  expect(differences(there, [here, there], format)).toBe('Mussidan');
  expect(differences(later, [here, later], format)).toBe('2027-W06');
});

it('says nothing where the company tells them apart already, or there is nothing to compare with', () => {
  const here = offer('1');
  expect(differences(here, [here, offer('2', { companyId: 'other' })], format)).toBeUndefined();
  expect(differences(here, [here], format)).toBeUndefined();
});

it('never calls a difference what the other one has as well', () => {
  const seats = { seats: 1, seatsLeft: 1 };
  const many = offer('1', {
    weeks: [
      { week: '2027-W05', ...seats },
      { week: '2027-W06', ...seats },
    ],
  });
  const one = offer('2');
  expect(differences(many, [many, one], format)).toBe('2027-W06');
  expect(differences(one, [many, one], format)).toBe('only 2027-W05');
});
