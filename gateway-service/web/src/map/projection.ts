export interface Place {
  lat: number;
  lon: number;
}

export interface Projection {
  width: number;
  height: number;
  x: (place: Place) => number;
  y: (place: Place) => number;
  /** What lies at a point of the drawing. */
  place: (x: number, y: number) => Place;
  /** So many kilometres in units of the drawing. */
  km: (distance: number) => number;
}

const KM_PER_DEGREE = 111.32;
const WIDTH = 1000;

/**
 * Fits places into a drawing 1000 units wide, north up. Equirectangular at the middle latitude: over a
 * département the error stays below one percent, and circles stay circles.
 */
export function fit(places: readonly Place[], marginKm = 6): Projection {
  const lats = places.map((place) => place.lat);
  const lons = places.map((place) => place.lon);
  const [south, north] = places.length ? [Math.min(...lats), Math.max(...lats)] : [45, 45.5];
  const [west, east] = places.length ? [Math.min(...lons), Math.max(...lons)] : [0, 1];
  const kmPerLon = KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const widthKm = (east - west) * kmPerLon + 2 * marginKm;
  const heightKm = (north - south) * KM_PER_DEGREE + 2 * marginKm;
  const unitsPerKm = WIDTH / widthKm;
  return {
    width: WIDTH,
    height: heightKm * unitsPerKm,
    x: ({ lon }) => ((lon - west) * kmPerLon + marginKm) * unitsPerKm,
    y: ({ lat }) => ((north - lat) * KM_PER_DEGREE + marginKm) * unitsPerKm,
    place: (x, y) => ({
      lat: north - (y / unitsPerKm - marginKm) / KM_PER_DEGREE,
      lon: west + (x / unitsPerKm - marginKm) / kmPerLon,
    }),
    km: (distance) => distance * unitsPerKm,
  };
}
