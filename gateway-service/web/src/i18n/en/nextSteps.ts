import type { PageMessages } from '../fr.pages';

export const nextSteps: PageMessages['nextSteps'] = {
  trade: (trade) => `Offers of the same trade: ${trade}`,
  family: 'Offers of the same field, that week',
  week: 'Offers of that week',
  reread: 'Read again what the company says: one sentence to change, and your text will do elsewhere.',
  keepText: 'Your text can serve again: it is under “What happened”.',
  ask: 'Ask around you too: family, neighbours, shops. Somebody says yes?',
};
