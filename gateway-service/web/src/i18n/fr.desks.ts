import { agreementSettings } from './fr/agreementSettings';
import { agreements } from './fr/agreements';
import { amendments } from './fr/amendments';
import { answer } from './fr/answer';
import { company } from './fr/company';
import { coverageGaps } from './fr/coverageGaps';
import { directory } from './fr/directory';
import { feeds } from './fr/feeds';
import { guardian } from './fr/guardian';
import { hosting } from './fr/hosting';
import { internships } from './fr/internships';
import { lastPupils } from './fr/lastPupils';
import { operations } from './fr/operations';
import { operator } from './fr/operator';
import { paper } from './fr/paper';
import { personal } from './fr/personal';
import { school } from './fr/school';
import { signing } from './fr/signing';
import { staff } from './fr/staff';
import { team } from './fr/team';

/** The words of the desks alone: schools, companies, guardians, operators, and what is kept about people. */
export const frDesks = {
  agreementSettings,
  agreements,
  amendments,
  answer,
  company,
  coverageGaps,
  directory,
  feeds,
  guardian,
  hosting,
  internships,
  lastPupils,
  operations,
  operator,
  paper,
  personal,
  school,
  signing,
  staff,
  team,
};

export type DeskMessages = typeof frDesks;
