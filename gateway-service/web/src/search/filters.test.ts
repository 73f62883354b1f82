import { describe, expect, it } from 'vitest';
import type { StudentProfile } from '../api/types';
import { filtersOf, loosened, originOf, queryOf, requestOf } from './filters';

const of = (query: string) => filtersOf(new URLSearchParams(query));

describe('what someone searches for', () => {
  it('goes into the address and comes back', () => {
    const query = 'q=pain&domaine=alimentation&metier=D1102&semaine=2027-W05&autour=24352&km=10&tri=distance';
    expect(queryOf(of(query)).toString()).toBe(query);
  });

  it('knows whom a place is made for and how big its company is', () => {
    const query = 'acces=fauteuil+vue&taille=250-et-plus';
    expect(queryOf(of(query)).toString()).toBe(query);
    expect(requestOf(of(query), undefined)).toMatchObject({
      accessibility: ['WHEELCHAIR', 'SIGHT'],
      sizes: ['FROM_250'],
    });
    expect(of('acces=tout&taille=toString')).toMatchObject({ access: [], size: undefined });
    expect(queryOf(loosened(of(query), 'SIZES')).toString()).toBe('acces=fauteuil+vue');
    expect(queryOf(loosened(of(query), 'ACCESSIBILITY')).toString()).toBe('taille=250-et-plus');
  });

  it('survives an address that somebody has changed', () => {
    expect(of('semaine=hier&km=9999&tri=hasard&metier=moi&q=' + 'x'.repeat(500))).toMatchObject({
      trade: '',
      week: '',
      km: undefined,
      sort: undefined,
      text: 'x'.repeat(100),
    });
  });

  it('never puts a home into the address', () => {
    const filters = of('autour=domicile&km=5');
    const home = {
      home: { communeCode: '24564', label: 'Vanxains', lat: 45.2, lon: 0.28 },
    } as StudentProfile;
    const origin = originOf(filters, undefined, home);
    expect(origin).toEqual({ lat: 45.2, lon: 0.28 });
    expect(queryOf(filters).toString()).toBe('autour=domicile&km=5');
    expect(requestOf(filters, origin)).toMatchObject({ sort: 'DISTANCE', maxKm: 5 });
  });

  it('is sorted by distance only from somewhere', () => {
    expect(requestOf(of('tri=distance'), undefined).sort).toBe('RELEVANCE');
    expect(requestOf(of('q=pain&autour=24352'), { lat: 45, lon: 0 }).sort).toBe('RELEVANCE');
  });

  it('takes means only from somewhere, and is then sorted by travel time', () => {
    const means = of('autour=24564&pied=15&car=45');
    expect(queryOf(means).toString()).toBe('autour=24564&pied=15&car=45');
    expect(requestOf(means, { lat: 45, lon: 0 })).toMatchObject({
      sort: 'TRAVEL_TIME',
      means: [
        { mode: 'WALK', maxMinutes: 15 },
        { mode: 'TRANSIT', maxMinutes: 45 },
      ],
    });
    expect(requestOf(means, undefined)).toEqual({ size: 50, sort: 'RELEVANCE' });
    expect(queryOf(of('car=45')).toString()).toBe('');
  });

  it('takes lodging only from somewhere', () => {
    const far = of('autour=24564&hebergement=oui');
    expect(queryOf(far).toString()).toBe('autour=24564&hebergement=oui');
    expect(requestOf(far, { lat: 45, lon: 0 })).toMatchObject({ lodging: true });
    expect(requestOf(far, undefined)).not.toHaveProperty('lodging');
    expect(queryOf(loosened(far, 'LODGING')).toString()).toBe('autour=24564');
    expect(queryOf(of('hebergement=oui')).toString()).toBe('');
  });

  it('is loosened by one filter at a time', () => {
    const filters = of('q=pain&domaine=alimentation&metier=D1102&semaine=2027-W05&autour=24564&km=5&car=45');
    expect(queryOf(loosened(filters, 'MEANS')).has('car')).toBe(false);
    expect(queryOf(loosened(filters, 'DISTANCE')).has('km')).toBe(false);
    expect(queryOf(loosened(filters, 'WEEKS')).has('semaine')).toBe(false);
    expect(queryOf(loosened(filters, 'FAMILIES')).has('domaine')).toBe(false);
    expect(queryOf(loosened(filters, 'TEXT')).has('q')).toBe(false);
    expect(queryOf(loosened(filters, 'TRADES')).has('metier')).toBe(false);
    expect(queryOf(filters).has('metier')).toBe(true);
  });
});
