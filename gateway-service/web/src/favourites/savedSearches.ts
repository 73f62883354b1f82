import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { SavedSearch, SearchToSave } from '../api/types';
import { hasMeans, listOf, type Means } from '../reach/means';
import { HOME, type Filters } from '../search/filters';

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: () => body(api.GET('/api/offers/saved-searches')),
});

/** Where the student lives goes nowhere: the word alone is kept. */
const AT_HOME = 'HOME';

export function searchToSave(name: string, filters: Filters): SearchToSave {
  const text = filters.text.trim();
  const somewhere = filters.around !== '';
  return {
    name,
    ...(somewhere && { around: filters.around === HOME ? AT_HOME : filters.around }),
    search: {
      ...(text && { text }),
      ...(filters.family && { families: [filters.family] }),
      ...(filters.trade && { trades: [filters.trade] }),
      ...(filters.week && { weeks: [filters.week] }),
      ...(somewhere && filters.km && { maxKm: filters.km }),
      ...(somewhere && hasMeans(filters.means) && { means: listOf(filters.means) }),
      ...(somewhere && filters.lodging && { lodging: true }),
      ...(filters.access.length > 0 && { accessibility: filters.access }),
      ...(filters.size && { sizes: [filters.size] }),
      ...(filters.sort && { sort: filters.sort }),
    },
  };
}

export function filtersOfSaved({ around, search }: SavedSearch): Filters {
  const means: Means = Object.fromEntries(
    (search.means ?? []).map(({ mode, maxMinutes, drivenMinutes }) => [mode, drivenMinutes ?? maxMinutes]),
  );
  return {
    text: search.text ?? '',
    family: search.families?.[0] ?? '',
    trade: search.trades?.[0] ?? '',
    week: search.weeks?.[0] ?? '',
    around: around === AT_HOME ? HOME : (around ?? ''),
    km: search.maxKm,
    means,
    access: search.accessibility ?? [],
    size: search.sizes?.[0],
    lodging: search.lodging ?? false,
    sort: search.sort,
  };
}
