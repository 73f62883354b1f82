import { answer } from './en/answer';
import { status, by, applications } from './en/applications';
import { apply } from './en/apply';
import { calendar } from './en/calendar';
import { companies } from './en/companies';
import { company } from './en/company';
import { consent } from './en/consent';
import { discovery } from './en/discovery';
import { favourites } from './en/favourites';
import { firstSignIn } from './en/firstSignIn';
import { forYou } from './en/forYou';
import { found } from './en/found';
import { guardian } from './en/guardian';
import { inbox } from './en/inbox';
import { map } from './en/map';
import { motivation } from './en/motivation';
import { nextSteps } from './en/nextSteps';
import { offer } from './en/offer';
import { operator } from './en/operator';
import { reach } from './en/reach';
import { school } from './en/school';
import { schoolDesk } from './en/schoolDesk';
import { search } from './en/search';
import { student } from './en/student';
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
