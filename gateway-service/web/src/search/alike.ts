import type { OfferCard } from '../api/types';

interface Format {
  days: (week: string) => string;
  programme: (code: string) => string;
  /** That it is these and no others. */
  only: (words: string) => string;
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
  const parts: ((each: OfferCard) => readonly string[])[] = [
    (each) => [each.communeName],
    (each) => each.programmes.map(format.programme),
    (each) => each.weeks.map(({ week }) => format.days(week)),
  ];
  return parts
    .filter((part) => part(offer).length > 0)
    .filter((part) => alike.some((other) => part(other).join() !== part(offer).join()))
    .map((part) => {
      // What the others have too is no difference; who has nothing of their own has less than they.
      const own = part(offer).filter((one) => !alike.some((other) => part(other).includes(one)));
      return own.length > 0 ? own.join(', ') : format.only(part(offer).join(', '));
    })
    .slice(0, 2)
    .join(' · ');
}
