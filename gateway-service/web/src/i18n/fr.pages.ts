import { agreementCard } from './fr/agreementCard';
import { status, by, applications } from './fr/applications';
import { apply } from './fr/apply';
import { calendar } from './fr/calendar';
import { companies } from './fr/companies';
import { consent } from './fr/consent';
import { desk } from './fr/desk';
import { discovery } from './fr/discovery';
import { favourites } from './fr/favourites';
import { firstSignIn } from './fr/firstSignIn';
import { forYou } from './fr/forYou';
import { found } from './fr/found';
import { homePoint } from './fr/homePoint';
import { inbox } from './fr/inbox';
import { letters } from './fr/letters';
import { lifts } from './fr/lifts';
import { map } from './fr/map';
import { motivation } from './fr/motivation';
import { nextSteps } from './fr/nextSteps';
import { offer } from './fr/offer';
import { reach } from './fr/reach';
import { refusals } from './fr/refusals';
import { reserved } from './fr/reserved';
import { rounds } from './fr/rounds';
import { search } from './fr/search';
import { signInFailed, signOut } from './fr/signIn';
import { settings } from './fr/settings';
import { student } from './fr/student';
import { conversation } from './fr/conversation';

/** French, of the pages behind the landing: fetched with the first of them. */
export const frPages = {
  agreementCard,
  applications,
  apply,
  by,
  calendar,
  companies,
  consent,
  desk,
  discovery,
  favourites,
  firstSignIn,
  forYou,
  found,
  homePoint,
  inbox,
  letters,
  lifts,
  map,
  motivation,
  nextSteps,
  offer,
  reach,
  refusals,
  reserved,
  rounds,
  search,
  signInFailed,
  signOut,
  settings,
  status,
  student,
  conversation,
};

export type PageMessages = typeof frPages;
