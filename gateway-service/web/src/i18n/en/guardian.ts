import type { DeskMessages } from '../fr.desks';

export const guardian: DeskMessages['guardian'] = {
  title: 'My children',
  emptyTitle: 'No child is linked to this account',
  emptyText: 'Your child’s school can make the link.',
  none: 'No application yet. A good thing to talk about at dinner.',
  endings: {
    STOPPED:
      'The company takes nobody for now: the application stops. It is not your child’s fault, and another offer can be chosen.',
    TAKEN_BACK:
      'The company cannot take your child any more. It is not your child’s fault. Another place is needed: the school can help.',
    BROKEN_OFF: 'The agreement has ended: the place is no longer reserved. Another place is needed.',
    NOT_CONFIRMED: 'The company said yes; the place was not confirmed in time.',
  },
  next: {
    SUBMITTED: (date) => `The company should answer before ${date}.`,
    SEEN: (date) => `The company has read it. Answer before ${date}.`,
    ACCEPTED: (date) => `Accepted: your child must confirm before ${date}.`,
    DECLINED: () => 'Declined. A kind word and another offer will do.',
    WITHDRAWN: () => 'Withdrawn.',
    CONFIRMED: () => 'Place confirmed. The agreement follows.',
    RELEASED: () => 'The place was given back.',
    EXPIRED: () => 'The company did not answer in time.',
  },
};
