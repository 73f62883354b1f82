import type { PageMessages } from '../fr.pages';

export const engagement: PageMessages['engagement'] = {
  title: (name: string) => `${name} takes part`,
  thanks: 'Thank you for opening your door.',
  first: 'The first students are expected.',
  seats: 'seats offered',
  hosted: 'students hosted',
  since: 'taking part since',
  years: 'Year by year',
  year: 'Year',
  offers: 'See the offers around',
  none: 'The first offer is coming soon.',
};
