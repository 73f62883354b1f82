import { answer } from './en/answer';
import { status, by, applications } from './en/applications';
import { apply } from './en/apply';
import { calendar } from './en/calendar';
import { companies } from './en/companies';
import { company } from './en/company';
import { consent } from './en/consent';
import { desk } from './en/desk';
import { directory } from './en/directory';
import { discovery } from './en/discovery';
import { feeds } from './en/feeds';
import { favourites } from './en/favourites';
import { firstSignIn } from './en/firstSignIn';
import { forYou } from './en/forYou';
import { found } from './en/found';
import { guardian } from './en/guardian';
import { homePoint } from './en/homePoint';
import { inbox } from './en/inbox';
import { letters } from './en/letters';
import { lifts } from './en/lifts';
import { map } from './en/map';
import { motivation } from './en/motivation';
import { nextSteps } from './en/nextSteps';
import { offer } from './en/offer';
import { operator } from './en/operator';
import { operations } from './en/operations';
import { personal } from './en/personal';
import { reach } from './en/reach';
import { refusals } from './en/refusals';
import { reserved } from './en/reserved';
import { school } from './en/school';
import { schoolDesk } from './en/schoolDesk';
import { search } from './en/search';
import { signInFailed, signOut } from './en/signIn';
import { signing } from './en/signing';
import { settings } from './en/settings';
import { staff } from './en/staff';
import { student } from './en/student';
import { team } from './en/team';
import { words } from './en/words';
import type { PageMessages } from './fr.pages';

export const enPages: PageMessages = {
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
