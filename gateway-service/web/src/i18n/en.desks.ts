import { agreements } from './en/agreements';
import { answer } from './en/answer';
import { company } from './en/company';
import { directory } from './en/directory';
import { feeds } from './en/feeds';
import { guardian } from './en/guardian';
import { internships } from './en/internships';
import { operations } from './en/operations';
import { operator } from './en/operator';
import { personal } from './en/personal';
import { school } from './en/school';
import { schoolDesk } from './en/schoolDesk';
import { signing } from './en/signing';
import { staff } from './en/staff';
import { team } from './en/team';
import type { DeskMessages } from './fr.desks';

export const enDesks: DeskMessages = {
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
