import type { Commune } from '../api/types';
import type { Place } from './projection';

/** The commune whose centre is nearest, as the crow flies. */
export function nearest(communes: readonly Commune[], to: Place): Commune | undefined {
  const shrink = Math.cos((to.lat * Math.PI) / 180);
  const far = ({ lat, lon }: Place) => Math.hypot(lat - to.lat, (lon - to.lon) * shrink);
  return communes.reduce<Commune | undefined>(
    (best, each) => (best && far(best) <= far(each) ? best : each),
    undefined,
  );
}

/** So many metres to the north and to the east of a place. */
export function moved(place: Place, north: number, east: number): Place {
  const metres = 111_320;
  return {
    lat: place.lat + north / metres,
    lon: place.lon + east / (metres * Math.cos((place.lat * Math.PI) / 180)),
  };
}
