import { expect, it } from 'vitest';
import { spoken } from './french';

it('says the first of a month as French does', () => {
  const first = new Date('2027-02-01T12:00:00Z');
  const day = (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  expect(spoken(day('fr-FR'), first)).toBe('1er février');
  expect(spoken(day('fr-FR'), new Date('2027-02-11T12:00:00Z'))).toBe('11 février');
  expect(spoken(day('en-GB'), first)).toBe('1 February');
});
