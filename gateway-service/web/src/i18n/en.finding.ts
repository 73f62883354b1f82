import { favourites } from './en/favourites';
import { lifts } from './en/lifts';
import { map } from './en/map';
import { offer } from './en/offer';
import { reach } from './en/reach';
import { reserved } from './en/reserved';
import { search } from './en/search';
import type { FindingMessages } from './fr.finding';

export const enFinding: FindingMessages = {
  favourites,
  lifts,
  map,
  offer,
  reach,
  reserved,
  search,
};
