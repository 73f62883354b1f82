import type { PageMessages } from '../fr.pages';

export const motivation: PageMessages['motivation'] = {
  title: 'Four questions to help you',
  questions: [
    'What made you click on this offer?',
    'What do you already know of this trade, or who around you does it?',
    'What would you like to see or understand during the internship?',
    'What do you like doing, in class or elsewhere, that comes close to it?',
  ],
  examples: 'See two examples',
  sentences: [
    'My uncle repairs tractors and I like watching him look for the fault: I would like to see how it is done in a real garage.',
    'I do not know this trade yet, but I like talking with people, and I wonder how one welcomes somebody who is worried.',
  ],
  yours: 'These are examples: yours will be better, because they will be true.',
};
