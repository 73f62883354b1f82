import type { OfferCard as Offer } from '../api/types';
import type { Spot } from '../map/TerritoryMap';

/** Offers gathered by commune, at the commune's centre. */
export function spotsOf(
  offers: readonly Offer[],
  communes: readonly { code: string; lat: number; lon: number }[],
): Spot[] {
  const centres = new Map(communes.map((commune) => [commune.code, commune]));
  const spots = new Map<string, Spot>();
  for (const offer of offers) {
    const spot = spots.get(offer.communeCode);
    if (spot) spot.count += 1;
    else {
      const { lat, lon } = centres.get(offer.communeCode) ?? offer;
      spots.set(offer.communeCode, {
        communeCode: offer.communeCode,
        communeName: offer.communeName,
        lat,
        lon,
        count: 1,
      });
    }
  }
  return [...spots.values()].sort((a, b) => a.communeName.localeCompare(b.communeName));
}
