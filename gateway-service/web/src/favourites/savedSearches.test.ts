import { expect, it } from 'vitest';
import type { SavedSearch } from '../api/types';
import { filtersOf, queryOf } from '../search/filters';
import { filtersOfSaved, searchToSave } from './savedSearches';

const kept = (query: string) => searchToSave('Essai', filtersOf(new URLSearchParams(query)));
const back = (query: string) =>
  queryOf(filtersOfSaved({ id: 'x', savedAt: '', ...kept(query) } as SavedSearch)).toString();

it('keeps what is searched for and gives it back', () => {
  for (const query of [
    'q=pain&domaine=alimentation&metier=D1102&semaine=2027-W05&autour=24352&km=10&pied=15&car=45&tri=distance',
    'q=pain',
    'autour=domicile&km=5&velo=30&hebergement=oui',
    'autour=24352&car=45&arret=10',
  ])
    expect(back(query)).toBe(query);
});

it('keeps the word home, never where it is', () => {
  const { around, search } = kept('autour=domicile&km=5');
  expect(around).toBe('HOME');
  expect(search).toEqual({ maxKm: 5 });
});
