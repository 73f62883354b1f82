import { favourites } from './fr/favourites';
import { lifts } from './fr/lifts';
import { map } from './fr/map';
import { offer } from './fr/offer';
import { reach } from './fr/reach';
import { reserved } from './fr/reserved';
import { search } from './fr/search';

/** French, of where a visitor looks for offers: fetched with the first of these pages. */
export const frFinding = {
  favourites,
  lifts,
  map,
  offer,
  reach,
  reserved,
  search,
};

export type FindingMessages = typeof frFinding;
