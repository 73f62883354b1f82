import type {
  Accessibility,
  CompanySize,
  Loosening,
  SearchRequest,
  StudentProfile,
  Territory,
} from '../api/types';
import { hasMeans, listOf, meansOf, writeMeans, type Means } from '../reach/means';
import { isWeek } from '../time/isoWeek';

export const SORTS = ['RELEVANCE', 'TRAVEL_TIME', 'DISTANCE', 'NEWEST'] as const;
export type Sort = (typeof SORTS)[number];
export const DISTANCES = [3, 5, 10, 15, 20, 30];

/** Whom a place must be made for, as the address says it. */
const NEEDS: Record<Accessibility, string> = { WHEELCHAIR: 'fauteuil', HEARING: 'audition', SIGHT: 'vue' };
export const ACCESSIBILITIES = Object.keys(NEEDS) as Accessibility[];

const SIZES: Record<CompanySize, string> = {
  UNDER_10: 'moins-de-10',
  UNDER_50: 'moins-de-50',
  UNDER_250: 'moins-de-250',
  FROM_250: '250-et-plus',
};
export const COMPANY_SIZES = Object.keys(SIZES) as CompanySize[];

/** The student's home as a starting point: in the address only this word stands, never the coordinates. */
export const HOME = 'domicile';

/** What someone searches for, as the address holds it. */
export interface Filters {
  text: string;
  family: string;
  /** One trade by its ROME code; pages of trades lead here. */
  trade: string;
  week: string;
  /** Empty, {@link HOME} or a commune's code. */
  around: string;
  km: number | undefined;
  /** What someone has to get there; counts from somewhere only. */
  means: Means;
  /** All of them. */
  access: Accessibility[];
  size: CompanySize | undefined;
  /** Only what is too far for every day and has a boarding house near; counts from somewhere only. */
  lodging: boolean;
  sort: Sort | undefined;
}

type Wanted = Omit<SearchRequest, 'origin' | 'cursor' | 'size' | 'sort' | 'programme'>;

export const NO_FILTERS: Filters = {
  text: '',
  family: '',
  trade: '',
  week: '',
  around: '',
  km: undefined,
  means: {},
  access: [],
  size: undefined,
  lodging: false,
  sort: undefined,
};

export function filtersOf(query: URLSearchParams): Filters {
  const week = query.get('semaine') ?? '';
  const km = Number(query.get('km'));
  const trade = query.get('metier') ?? '';
  const sort = query.get('tri')?.toUpperCase();
  const needs = (query.get('acces') ?? '').split(' ');
  return {
    text: (query.get('q') ?? '').slice(0, 100),
    family: query.get('domaine') ?? '',
    trade: /^[A-N]\d{4}$/.test(trade) ? trade : '',
    week: isWeek(week) ? week : '',
    around: query.get('autour') ?? '',
    km: DISTANCES.includes(km) ? km : undefined,
    means: meansOf(query),
    access: ACCESSIBILITIES.filter((each) => needs.includes(NEEDS[each])),
    size: COMPANY_SIZES.find((each) => SIZES[each] === query.get('taille')),
    lodging: query.get('hebergement') === 'oui',
    sort: SORTS.find((each) => each === sort),
  };
}

export function queryOf(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.text.trim()) query.set('q', filters.text.trim());
  if (filters.family) query.set('domaine', filters.family);
  if (filters.trade) query.set('metier', filters.trade);
  if (filters.week) query.set('semaine', filters.week);
  if (filters.around) query.set('autour', filters.around);
  if (filters.around && filters.km) query.set('km', String(filters.km));
  if (filters.around) writeMeans(query, filters.means);
  if (filters.access.length > 0) query.set('acces', filters.access.map((each) => NEEDS[each]).join(' '));
  if (filters.size) query.set('taille', SIZES[filters.size]);
  if (filters.around && filters.lodging) query.set('hebergement', 'oui');
  if (filters.sort) query.set('tri', filters.sort.toLowerCase());
  return query;
}

export interface Origin {
  lat: number;
  lon: number;
}

/** Where distances count from: the home from the student's own profile, or a commune's centre. */
export function originOf(
  filters: Filters,
  territory: Territory | undefined,
  profile: StudentProfile | undefined,
): Origin | undefined {
  const place =
    filters.around === HOME
      ? profile?.home
      : territory?.communes.find((commune) => commune.code === filters.around);
  return place ? { lat: place.lat, lon: place.lon } : undefined;
}

/** What needs a starting point, and has none. */
function needsOrigin(sort: Sort | undefined): boolean {
  return sort === 'DISTANCE' || sort === 'TRAVEL_TIME';
}

/** What the results are sorted by when nobody chose. */
export function usualSort(filters: Filters): Sort {
  if (filters.text.trim() || !filters.around) return 'RELEVANCE';
  return hasMeans(filters.means) ? 'TRAVEL_TIME' : 'DISTANCE';
}

/** @param programme a student's own: nobody applies for a place of another level */
export function requestOf(filters: Filters, origin: Origin | undefined, programme?: string): SearchRequest {
  const sort = filters.sort ?? usualSort(filters);
  return {
    size: 50,
    sort: needsOrigin(sort) && !origin ? 'RELEVANCE' : sort,
    ...(programme && { programme }),
    ...wantedOf(filters, origin !== undefined),
    ...(origin && { origin }),
  };
}

/**
 * What is looked for, as the service names it.
 *
 * @param fromSomewhere without it nothing is said of the way
 */
export function wantedOf(filters: Filters, fromSomewhere: boolean): Wanted {
  const text = filters.text.trim();
  return {
    ...(text && { text }),
    ...(filters.family && { families: [filters.family] }),
    ...(filters.trade && { trades: [filters.trade] }),
    ...(filters.week && { weeks: [filters.week] }),
    ...(filters.access.length > 0 && { accessibility: filters.access }),
    ...(filters.size && { sizes: [filters.size] }),
    ...(fromSomewhere && filters.km && { maxKm: filters.km }),
    ...(fromSomewhere && filters.lodging && { lodging: true }),
    ...(fromSomewhere && hasMeans(filters.means) && { means: listOf(filters.means) }),
  };
}

/** The same back. */
export function filtersWanting(wanted: Wanted & Pick<SearchRequest, 'sort'>, around: string): Filters {
  return {
    text: wanted.text ?? '',
    family: wanted.families?.[0] ?? '',
    trade: wanted.trades?.[0] ?? '',
    week: wanted.weeks?.[0] ?? '',
    around,
    km: wanted.maxKm,
    means: Object.fromEntries(
      (wanted.means ?? []).map(({ mode, maxMinutes, drivenMinutes }) => [mode, drivenMinutes ?? maxMinutes]),
    ),
    access: wanted.accessibility ?? [],
    size: wanted.sizes?.[0],
    lodging: wanted.lodging ?? false,
    sort: wanted.sort,
  };
}

/** The same without one filter, as the service names it. */
export function loosened(filters: Filters, filter: Loosening['filter']): Filters {
  switch (filter) {
    case 'MEANS':
      return { ...filters, means: {} };
    case 'DISTANCE':
      return { ...filters, km: undefined };
    case 'WEEKS':
      return { ...filters, week: '' };
    case 'ACCESSIBILITY':
      return { ...filters, access: [] };
    case 'LODGING':
      return { ...filters, lodging: false };
    case 'SIZES':
      return { ...filters, size: undefined };
    case 'FAMILIES':
      return { ...filters, family: '' };
    case 'TRADES':
      return { ...filters, trade: '' };
    case 'TEXT':
      return { ...filters, text: '' };
    case 'PROGRAMME':
      // No filter of this page.
      return filters;
  }
}
