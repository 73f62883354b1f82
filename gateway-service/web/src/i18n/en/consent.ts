import type { PageMessages } from '../fr.pages';

export const consent: PageMessages['consent'] = {
  asked: (name: string) => `${name} is under 15: your consent is asked for`,
  isGiven: 'You have given your consent',
  give: 'I give my consent',
  withdraw: 'Withdraw my consent',
  given: 'Thank you, your consent is recorded.',
  withdrawn: 'Your consent is withdrawn.',
  awaited: {
    title: 'A guardian has not agreed yet',
    why: 'You are under 15: here, before your first application, one of your legal guardians says that they agree.',
    steps: [
      'Your school invited them by e-mail. They sign in to Stage-IN, open “My children” and tap “I give my consent”.',
      'Show them this page, or ask them to look for that message (in the spam folder too).',
      'Nothing came? Talk to your form teacher or the school office: the school can invite them again.',
    ],
    meanwhile: 'Meanwhile search, and keep the offers that you like as favourites.',
    look: 'Done: look again',
  },
};
