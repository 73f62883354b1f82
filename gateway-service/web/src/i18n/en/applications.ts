import type { PageMessages } from '../fr.pages';

export const status: PageMessages['status'] = {
  SUBMITTED: 'Sent',
  SEEN: 'Read',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  WITHDRAWN: 'Withdrawn',
  CONFIRMED: 'Confirmed',
  RELEASED: 'Place given back',
  EXPIRED: 'No answer',
};

export const by: PageMessages['by'] = {
  STUDENT: 'by the student',
  COMPANY: 'by the company',
  SYSTEM: 'automatically',
};

export const applications: PageMessages['applications'] = {
  title: 'My applications',
  open: 'Open',
  done: 'Finished',
  emptyTitle: 'No application yet',
  emptyText: 'Find an offer you like and write a few lines. We help you.',
  find: 'Find an offer',
  quota: (open, max) =>
    open < max
      ? `${open} open application${open === 1 ? '' : 's'} of ${max}.`
      : `Your ${max} applications are open: wait for an answer before sending more.`,
  next: 'What now?',
  steps: {
    SUBMITTED: (date) => `The company has until ${date} to answer.`,
    SEEN: (date) => `The company has read your application. Answer by ${date} at the latest.`,
    ACCEPTED: (date) => `Good news, it is a yes! Confirm before ${date} to take the place.`,
    DECLINED: () => 'Not this time, and it happens to everyone. Try another offer.',
    WITHDRAWN: () => 'This application is withdrawn.',
    CONFIRMED: () => 'The place is yours. Next: the agreement, with your school.',
    RELEASED: () => 'You gave the place back. You can apply elsewhere.',
    EXPIRED: () => 'The company did not answer in time. It is not your fault: try another offer.',
  },
  endings: {
    STOPPED:
      'The company takes nobody for now: your application stops, and it is not your fault. Choose another offer.',
    TAKEN_BACK:
      'The company cannot take you any more. It is not your fault. Choose another offer soon, and tell your school: it can help.',
    BROKEN_OFF:
      'The agreement has ended: this place is no longer yours. Choose another offer, and tell your school.',
    NOT_CONFIRMED:
      'The company had said yes, but the time to confirm is over. Choose another offer, and look at your messages often.',
  },
  history: 'What happened',
  myText: 'My text',
  reason: 'What the company says',
  actions: { CONFIRM: 'Confirm my place', WITHDRAW: 'Withdraw', RELEASE: 'Give my place back' },
  ask: {
    CONFIRM: {
      title: 'Confirm this place?',
      text: 'It will be yours. Your other applications for these dates will be withdrawn.',
      yes: 'Yes, I confirm',
    },
    WITHDRAW: {
      title: 'Withdraw your application?',
      text: 'The company will no longer see it. You can apply elsewhere.',
      yes: 'Yes, withdraw',
    },
    RELEASE: {
      title: 'Give your place back?',
      text: 'Another student can take it. You will have no internship on these dates.',
      yes: 'Yes, give it back',
    },
  },
  done_: { CONFIRM: 'Place confirmed.', WITHDRAW: 'Application withdrawn.', RELEASE: 'Place given back.' },
  offer: 'See the offer',
  suggested: 'Suggested by your school',
  suggestedHint: 'Ideas, nothing you must do. Have a look, and apply if you like.',
};
