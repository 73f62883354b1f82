import { answer } from './fr/answer';
import { status, by, applications } from './fr/applications';
import { apply } from './fr/apply';
import { calendar } from './fr/calendar';
import { companies } from './fr/companies';
import { company } from './fr/company';
import { consent } from './fr/consent';
import { desk } from './fr/desk';
import { directory } from './fr/directory';
import { discovery } from './fr/discovery';
import { feeds } from './fr/feeds';
import { favourites } from './fr/favourites';
import { firstSignIn } from './fr/firstSignIn';
import { forYou } from './fr/forYou';
import { found } from './fr/found';
import { guardian } from './fr/guardian';
import { homePoint } from './fr/homePoint';
import { inbox } from './fr/inbox';
import { letters } from './fr/letters';
import { lifts } from './fr/lifts';
import { map } from './fr/map';
import { motivation } from './fr/motivation';
import { nextSteps } from './fr/nextSteps';
import { offer } from './fr/offer';
import { operator } from './fr/operator';
import { operations } from './fr/operations';
import { personal } from './fr/personal';
import { reach } from './fr/reach';
import { refusals } from './fr/refusals';
import { reserved } from './fr/reserved';
import { school } from './fr/school';
import { schoolDesk } from './fr/schoolDesk';
import { search } from './fr/search';
import { signInFailed, signOut } from './fr/signIn';
import { signing } from './fr/signing';
import { settings } from './fr/settings';
import { staff } from './fr/staff';
import { student } from './fr/student';
import { team } from './fr/team';
import { words } from './fr/words';

/** French, of the pages behind the landing: fetched with the first of them. */
export const frPages = {
  answer,
  applications,
  apply,
  by,
  calendar,
  companies,
  company,
  consent,
  desk,
  directory,
  discovery,
  feeds,
  favourites,
  firstSignIn,
  forYou,
  found,
  guardian,
  homePoint,
  inbox,
  letters,
  lifts,
  map,
  motivation,
  nextSteps,
  offer,
  operator,
  operations,
  personal,
  reach,
  refusals,
  reserved,
  school,
  schoolDesk,
  search,
  signInFailed,
  signing,
  signOut,
  settings,
  staff,
  status,
  student,
  team,
  words,
};

export type PageMessages = typeof frPages;
