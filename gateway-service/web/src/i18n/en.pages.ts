import { agreementCard } from './en/agreementCard';
import { status, by, applications } from './en/applications';
import { apply } from './en/apply';
import { calendar } from './en/calendar';
import { consent } from './en/consent';
import { discovery } from './en/discovery';
import { engagement } from './en/engagement';
import { feedback } from './en/feedback';
import { firstSignIn } from './en/firstSignIn';
import { forYou } from './en/forYou';
import { found } from './en/found';
import { homePoint } from './en/homePoint';
import { inbox } from './en/inbox';
import { letters } from './en/letters';
import { motivation } from './en/motivation';
import { nextSteps } from './en/nextSteps';
import { refusals } from './en/refusals';
import { rounds } from './en/rounds';
import { signInFailed, signOut } from './en/signIn';
import { settings } from './en/settings';
import { student } from './en/student';
import { conversation } from './en/conversation';
import type { PageMessages } from './fr.pages';

export const enPages: PageMessages = {
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
