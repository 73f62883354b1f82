import type { Projection } from '../map/projection';
import { LIMITS } from './means';

/** The rings of a band as one path: where they overlap they become one shape. */
export function pathOf(rings: readonly (readonly (readonly number[])[])[], projection: Projection): string {
  return rings
    .map(
      (ring) =>
        ring
          .map(([lon = 0, lat = 0], index) => {
            const x = projection.x({ lat, lon }).toFixed(1);
            const y = projection.y({ lat, lon }).toFixed(1);
            return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
          })
          .join('') + 'Z',
    )
    .join('');
}

/** Places by the band they lie in, the nearest band first; bands without a place are left out. */
export function byBand<T extends { minutes: number }>(
  places: readonly T[],
): { minutes: number; places: T[] }[] {
  return LIMITS.map((minutes, index) => ({
    minutes,
    places: places.filter(
      (place) => place.minutes <= minutes && place.minutes > (index === 0 ? -1 : (LIMITS[index - 1] ?? 0)),
    ),
  })).filter((band) => band.places.length > 0);
}
