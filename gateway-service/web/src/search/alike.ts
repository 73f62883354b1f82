import type { OfferCard } from '../api/types';

interface Format {
  days: (week: string) => string;
  programme: (code: string) => string;
}

/**
 * How an offer differs from those of the same title and company in the same list: by its place, for whom it is, or
 * when; nothing where no other one looks like it.
 */
export function differences(
  offer: OfferCard,
  list: readonly OfferCard[],
  format: Format,
): string | undefined {
  const alike = list.filter(
    (other) => other.id !== offer.id && other.title === offer.title && other.companyId === offer.companyId,
  );
  if (alike.length === 0) return undefined;
  const parts = [
    (each: OfferCard) => each.communeName,
    (each: OfferCard) => each.programmes.map(format.programme).join(', '),
    (each: OfferCard) => each.weeks.map(({ week }) => format.days(week)).join(', '),
  ];
  return parts
    .filter((part) => alike.some((other) => part(other) !== part(offer)))
    .map((part) => part(offer))
    .filter((words) => words !== '')
    .slice(0, 2)
    .join(' · ');
}
