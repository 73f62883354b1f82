import { answer } from './en/answer';
import { status, by, applications } from './en/applications';
import { apply } from './en/apply';
import { companies } from './en/companies';
import { company } from './en/company';
import { consent } from './en/consent';
import { discovery } from './en/discovery';
import { firstSignIn } from './en/firstSignIn';
import { found } from './en/found';
import { guardian } from './en/guardian';
import { inbox } from './en/inbox';
import { map } from './en/map';
import { motivation } from './en/motivation';
import { nextSteps } from './en/nextSteps';
import { offer } from './en/offer';
import { operator } from './en/operator';
import { reach } from './en/reach';
import { reserved } from './en/reserved';
import { school } from './en/school';
import { schoolDesk } from './en/schoolDesk';
import { search } from './en/search';
import { signing } from './en/signing';
import { student } from './en/student';
import { team } from './en/team';
import type { PageMessages } from './fr.pages';

export const enPages: PageMessages = {
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
