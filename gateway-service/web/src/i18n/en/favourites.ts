import type { FindingMessages } from '../fr.finding';

export const favourites: FindingMessages['favourites'] = {
  title: 'My favourites and searches',
  keep: (offer) => `Keep as a favourite: ${offer}`,
  offers: 'My favourites',
  emptyTitle: 'No favourite yet',
  emptyText: 'Press the heart of an offer to find it here.',
  find: 'See the offers',
  lastSeat: 'Only one place left',
  gone: 'This offer is no longer proposed.',
  remove: 'Remove',
  searches: 'My searches',
  searchesText:
    'When a new offer matches you get a message, one a day at most. Those “from home” do not keep your address: the way is worked out when you open them.',
  noSearches: 'No search yet. Refine the list of offers, then save what you look for.',
  delete: (name) => `Delete the search: ${name}`,
  deleted: 'Search deleted.',
  save: 'Save this search',
  name: 'Name of the search',
  nameHint: 'For you only.',
  nameWrong: 'Give it a name.',
  usualName: 'My search',
  saved: 'Search saved. You will be told of new offers.',
  see: 'See my searches',
};
