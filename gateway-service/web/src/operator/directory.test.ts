import { expect, it } from 'vitest';
import { queryOf, wantedOf, type Wanted } from './directory';

const wanted: Wanted = { text: 'le fournil', company: 'SUSPENDED', offers: 'IN_REVIEW', page: 3 };

it('is in the address what it was before', () => {
  expect(wantedOf(queryOf(wanted))).toEqual(wanted);
  expect(queryOf({ text: ' ', company: undefined, offers: undefined, page: 1 }).toString()).toBe('');
});

it('takes no page and no state that there is not', () => {
  for (const page of ['0', '-1', '1.5', 'x', '99999999999'])
    expect(wantedOf(new URLSearchParams({ page, etat: 'rien', offres: 'toutes' }))).toEqual({
      text: '',
      company: undefined,
      offers: undefined,
      page: 1,
    });
});
