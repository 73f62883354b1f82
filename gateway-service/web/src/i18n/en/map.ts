import type { FindingMessages } from '../fr.finding';

export const map: FindingMessages['map'] = {
  title: 'Map of offers',
  help: 'Arrow keys move, plus and minus zoom. Each commune with offers is a button.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'See all',
  marker: (commune, n) => `${commune}: ${n === 1 ? '1 offer' : `${n} offers`}`,
  home: 'Starting point',
  ring: (km) => `${km} km`,
  selected: (commune) => `Offers in ${commune}`,
};
