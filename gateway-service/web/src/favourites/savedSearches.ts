import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { SavedSearch, SearchToSave } from '../api/types';
import { filtersWanting, HOME, wantedOf, type Filters } from '../search/filters';

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: () => body(api.GET('/api/offers/saved-searches')),
});

/** Where the student lives goes nowhere: the word alone is kept. */
const AT_HOME = 'HOME';

export function searchToSave(name: string, filters: Filters): SearchToSave {
  const somewhere = filters.around !== '';
  return {
    name,
    ...(somewhere && { around: filters.around === HOME ? AT_HOME : filters.around }),
    search: { ...wantedOf(filters, somewhere), ...(filters.sort && { sort: filters.sort }) },
  };
}

export function filtersOfSaved({ around, search }: SavedSearch): Filters {
  return filtersWanting(search, around === AT_HOME ? HOME : (around ?? ''));
}
