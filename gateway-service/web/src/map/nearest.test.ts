import { expect, it } from 'vitest';
import type { Commune } from '../api/types';
import { moved, nearest } from './nearest';
import { fit } from './projection';

const communes = [
  { code: '24352', name: 'Ribérac', postalCode: '24600', lat: 45.24282, lon: 0.34018, population: 3828 },
  { code: '24564', name: 'Vanxains', postalCode: '24600', lat: 45.21, lon: 0.28, population: 660 },
] as Commune[];

it('finds the commune of a point and none without communes', () => {
  expect(nearest(communes, { lat: 45.215, lon: 0.29 })?.code).toBe('24564');
  expect(nearest(communes, { lat: 45.24, lon: 0.33 })?.code).toBe('24352');
  expect(nearest([], { lat: 45.24, lon: 0.33 })).toBeUndefined();
});

it('moves by metres, as long to the east as to the north', () => {
  const from = { lat: 45.2, lon: 0.3 };
  const north = moved(from, 100, 0);
  const east = moved(from, 0, 100);
  expect(north.lat - from.lat).toBeCloseTo(0.000898, 5);
  expect((east.lon - from.lon) * Math.cos((45.2 * Math.PI) / 180)).toBeCloseTo(north.lat - from.lat, 8);
});

it('reads a place off the drawing where it was drawn', () => {
  const projection = fit(communes);
  const place = { lat: 45.2171, lon: 0.2911 };
  const back = projection.place(projection.x(place), projection.y(place));
  expect(back.lat).toBeCloseTo(place.lat, 9);
  expect(back.lon).toBeCloseTo(place.lon, 9);
});
