import { agreements } from './fr/agreements';
import { answer } from './fr/answer';
import { company } from './fr/company';
import { directory } from './fr/directory';
import { feeds } from './fr/feeds';
import { guardian } from './fr/guardian';
import { internships } from './fr/internships';
import { operations } from './fr/operations';
import { operator } from './fr/operator';
import { personal } from './fr/personal';
import { school } from './fr/school';
import { schoolDesk } from './fr/schoolDesk';
import { signing } from './fr/signing';
import { staff } from './fr/staff';
import { team } from './fr/team';

/** The words of the desks alone: schools, companies, guardians, operators, and what is kept about people. */
export const frDesks = {
  agreements,
  answer,
  company,
  directory,
  feeds,
  guardian,
  internships,
  operations,
  operator,
  personal,
  school,
  schoolDesk,
  signing,
  staff,
  team,
};

export type DeskMessages = typeof frDesks;
