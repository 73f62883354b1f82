import { answer } from './fr/answer';
import { status, by, applications } from './fr/applications';
import { apply } from './fr/apply';
import { companies } from './fr/companies';
import { company } from './fr/company';
import { consent } from './fr/consent';
import { discovery } from './fr/discovery';
import { firstSignIn } from './fr/firstSignIn';
import { found } from './fr/found';
import { guardian } from './fr/guardian';
import { inbox } from './fr/inbox';
import { map } from './fr/map';
import { motivation } from './fr/motivation';
import { nextSteps } from './fr/nextSteps';
import { offer } from './fr/offer';
import { operator } from './fr/operator';
import { reach } from './fr/reach';
import { reserved } from './fr/reserved';
import { school } from './fr/school';
import { schoolDesk } from './fr/schoolDesk';
import { search } from './fr/search';
import { signing } from './fr/signing';
import { student } from './fr/student';
import { team } from './fr/team';

/** French, of the pages behind the landing: fetched with the first of them. */
export const frPages = {
  answer,
  applications,
  apply,
  by,
  companies,
  company,
  consent,
  discovery,
  firstSignIn,
  found,
  guardian,
  inbox,
  map,
  motivation,
  nextSteps,
  offer,
  operator,
  reach,
  reserved,
  school,
  schoolDesk,
  search,
  signing,
  status,
  student,
  team,
};

export type PageMessages = typeof frPages;
