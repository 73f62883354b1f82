import type { PageMessages } from '../fr.pages';

export const letters: PageMessages['letters'] = {
  title: 'Words from the school',
  emptyTitle: 'Nothing yet',
  emptyText: 'What the school writes to the class is read here.',
};
