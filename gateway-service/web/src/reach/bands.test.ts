import { describe, expect, it } from 'vitest';
import { fit } from '../map/projection';
import { byBand, pathOf } from './bands';

describe('bands', () => {
  it('hold each place once, in the nearest that it fits', () => {
    const places = [0, 15, 16, 45, 60, 61].map((minutes) => ({ minutes }));
    expect(byBand(places).map((band) => [band.minutes, band.places.map((place) => place.minutes)])).toEqual([
      [15, [0, 15]],
      [30, [16]],
      [45, [45]],
      [60, [60]],
    ]);
    expect(byBand([])).toEqual([]);
  });

  it('are drawn as one path, a closed ring for each', () => {
    const projection = fit([
      { lat: 45, lon: 0 },
      { lat: 46, lon: 1 },
    ]);
    const ring = [
      [0, 45],
      [1, 45],
      [1, 46],
      [0, 45],
    ];
    const path = pathOf([ring, ring], projection);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/Z/g)).toHaveLength(2);
    expect(path).not.toContain('NaN');
    expect(pathOf([], projection)).toBe('');
  });
});
