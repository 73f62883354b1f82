import { answer } from './fr/answer';
import { status, by, applications } from './fr/applications';
import { apply } from './fr/apply';
import { calendar } from './fr/calendar';
import { companies } from './fr/companies';
import { company } from './fr/company';
import { consent } from './fr/consent';
import { discovery } from './fr/discovery';
import { favourites } from './fr/favourites';
import { firstSignIn } from './fr/firstSignIn';
import { forYou } from './fr/forYou';
import { found } from './fr/found';
import { guardian } from './fr/guardian';
import { inbox } from './fr/inbox';
import { map } from './fr/map';
import { motivation } from './fr/motivation';
import { nextSteps } from './fr/nextSteps';
import { offer } from './fr/offer';
import { operator } from './fr/operator';
import { reach } from './fr/reach';
import { school } from './fr/school';
import { schoolDesk } from './fr/schoolDesk';
import { search } from './fr/search';
import { student } from './fr/student';

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
  discovery,
  favourites,
  firstSignIn,
  forYou,
  found,
  guardian,
  inbox,
  map,
  motivation,
  nextSteps,
  offer,
  operator,
  reach,
  school,
  schoolDesk,
  search,
  status,
  student,
};

export type PageMessages = typeof frPages;
