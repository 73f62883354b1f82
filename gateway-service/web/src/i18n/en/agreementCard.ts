import type { agreementCard as french } from '../fr/agreementCard';

export const agreementCard: typeof french = {
  states: {
    DRAFT: 'Being prepared',
    FROZEN: 'To be signed',
    SIGNED: 'Signed by everyone',
    SEALED: 'Finished',
    REFUSED: 'Refused',
    WITHDRAWN: 'Withdrawn',
    BROKEN_OFF: 'Placement broken off',
  },
  who: {
    STUDENT: 'the pupil',
    GUARDIAN: 'the family',
    COMPANY: 'the company',
    SCHOOL: 'the school',
    TUTOR: 'the tutor',
    TEACHER: 'the referent teacher',
    PRINCIPAL: 'the head of the school',
  },
  turn: (who) => `It is the turn of: ${who}.`,
  to: {
    STUDENT: {
      title: 'Your agreement',
      asked: {
        FILL: 'Your turn: fill in your part.',
        FREEZE: 'Your turn.',
        SIGN: 'Your turn: read, then sign.',
        CONFIRM: 'Your turn: look at the signed paper, then confirm.',
        WAIT: 'There is nothing for you to do now.',
        DONE: 'There is nothing left for you to do.',
      },
    },
    ADULT: {
      title: 'The agreement',
      asked: {
        FILL: 'Your turn: fill in your part.',
        FREEZE: 'Your turn: read again, then freeze the document.',
        SIGN: 'Your turn: read, then sign.',
        CONFIRM: 'Your turn: look at the signed paper, then confirm.',
        WAIT: 'There is nothing for you to do now.',
        DONE: 'There is nothing left for you to do.',
      },
    },
  },
  go: {
    FILL: 'Fill in my part',
    FREEZE: 'Read and freeze',
    SIGN: 'Read and sign',
    CONFIRM: 'Look at the paper',
    WAIT: 'Read the agreement',
    DONE: 'Read the agreement',
  },
  partlyOnPaper: 'partly on paper',
  amendment: (n) => `Amendment no. ${n}`,
  download: 'Download the signed agreement (PDF)',
  internship: 'The internship: presence, help, certificate',
};
