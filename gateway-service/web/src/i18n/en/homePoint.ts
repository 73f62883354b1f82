import type { PageMessages } from '../fr.pages';

export const homePoint: PageMessages['homePoint'] = {
  first:
    'First say where you start from: Stage-IN then looks for what you can reach, and be home from in the evening.',
  next: 'See the offers for me',
  communeHint: 'The middle of the village is often enough. On the map it is more exact.',
  mapTitle: 'Or tap the map',
  mapText: 'Zoom in, then tap where you set out: your home, or the nearest stop.',
  map: 'Map to put your starting point on',
  mapHelp: 'Arrow keys move the point by 50 metres, with Shift by 500 metres. Plus and minus zoom.',
  near: (commune) => `Your point is near ${commune}.`,
  address: 'Look for my address',
  addressHint: 'Such as: 12 rue du Pont, Ribérac. What you write is not kept.',
  find: 'Look',
  nothing: 'No address found in the territory. Check it, or tap the map.',
};
