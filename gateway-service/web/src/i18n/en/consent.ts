import type { PageMessages } from '../fr.pages';

export const consent: PageMessages['consent'] = {
  asked: (name: string) => `${name} is under 15: your consent is asked for`,
  isGiven: 'You have given your consent',
  give: 'I give my consent',
  withdraw: 'Withdraw my consent',
  given: 'Thank you, your consent is recorded.',
  withdrawn: 'Your consent is withdrawn.',
};
