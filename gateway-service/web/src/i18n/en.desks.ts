import { agreementSettings } from './en/agreementSettings';
import { agreements } from './en/agreements';
import { amendments } from './en/amendments';
import { answer } from './en/answer';
import { company } from './en/company';
import { coverageGaps } from './en/coverageGaps';
import { directory } from './en/directory';
import { feeds } from './en/feeds';
import { guardian } from './en/guardian';
import { hosting } from './en/hosting';
import { internships } from './en/internships';
import { lastPupils } from './en/lastPupils';
import { operations } from './en/operations';
import { operator } from './en/operator';
import { paper } from './en/paper';
import { personal } from './en/personal';
import { school } from './en/school';
import { signing } from './en/signing';
import { staff } from './en/staff';
import { team } from './en/team';
import type { DeskMessages } from './fr.desks';

export const enDesks: DeskMessages = {
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
