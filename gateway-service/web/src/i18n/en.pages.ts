import { agreementCard } from './en/agreementCard';
import { status, by, applications } from './en/applications';
import { apply } from './en/apply';
import { calendar } from './en/calendar';
import { companies } from './en/companies';
import { consent } from './en/consent';
import { desk } from './en/desk';
import { discovery } from './en/discovery';
import { favourites } from './en/favourites';
import { firstSignIn } from './en/firstSignIn';
import { forYou } from './en/forYou';
import { found } from './en/found';
import { homePoint } from './en/homePoint';
import { inbox } from './en/inbox';
import { letters } from './en/letters';
import { lifts } from './en/lifts';
import { map } from './en/map';
import { motivation } from './en/motivation';
import { nextSteps } from './en/nextSteps';
import { offer } from './en/offer';
import { reach } from './en/reach';
import { refusals } from './en/refusals';
import { reserved } from './en/reserved';
import { rounds } from './en/rounds';
import { search } from './en/search';
import { signInFailed, signOut } from './en/signIn';
import { settings } from './en/settings';
import { student } from './en/student';
import { conversation } from './en/conversation';
import type { PageMessages } from './fr.pages';

export const enPages: PageMessages = {
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
