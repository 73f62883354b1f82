import { agreementCard } from './fr/agreementCard';
import { status, by, applications } from './fr/applications';
import { apply } from './fr/apply';
import { calendar } from './fr/calendar';
import { consent } from './fr/consent';
import { discovery } from './fr/discovery';
import { engagement } from './fr/engagement';
import { feedback } from './fr/feedback';
import { firstSignIn } from './fr/firstSignIn';
import { forYou } from './fr/forYou';
import { found } from './fr/found';
import { homePoint } from './fr/homePoint';
import { inbox } from './fr/inbox';
import { letters } from './fr/letters';
import { motivation } from './fr/motivation';
import { nextSteps } from './fr/nextSteps';
import { refusals } from './fr/refusals';
import { rounds } from './fr/rounds';
import { signInFailed, signOut } from './fr/signIn';
import { settings } from './fr/settings';
import { student } from './fr/student';
import { conversation } from './fr/conversation';

/** French, of the pages behind the landing: fetched with the first of them. */
export const frPages = {
  agreementCard,
  applications,
  apply,
  by,
  calendar,
  consent,
  discovery,
  engagement,
  feedback,
  firstSignIn,
  forYou,
  found,
  homePoint,
  inbox,
  letters,
  motivation,
  nextSteps,
  refusals,
  rounds,
  signInFailed,
  signOut,
  settings,
  status,
  student,
  conversation,
};

export type PageMessages = typeof frPages;
