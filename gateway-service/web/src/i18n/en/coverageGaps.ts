import type { DeskMessages } from '../fr.desks';

export const coverageGaps: DeskMessages['coverageGaps'] = {
  tab: 'Access',
  title: 'Villages out of reach',
  intro:
    'Few offers can be reached from these villages: 30 min on foot, 40 by bicycle or 90 by bus, both ways.',
  fewer: 'Fewer than',
  notYet: 'Not ready yet',
  notYetText: 'The timetables are loading, or the ways are being worked out. The page updates by itself.',
  noOffer: 'No offer is open',
  noOfferText: 'As long as it is so, no village reaches any: transport is not the question.',
  counted: (open, at) => `${open === 1 ? '1 open offer' : `${open} open offers`}, counted on ${at}.`,
  estimated: 'Without timetables these ways are estimates.',
  map: 'Map of these villages',
  list: 'List of these villages',
  legend: 'The number is that of the offers within reach.',
  keyNone: 'no offer',
  keyFew: (n) => `fewer than ${n}`,
  keyHelp: 'one more company would help there',
  offers: (n) => (n === 1 ? '1 offer' : `${n} offers`),
  by: (mode, n) => `${mode}: ${n}.`,
  none: 'Every village reaches at least that many offers',
  noneText: 'Ask for more to see which have the fewest.',
  only: (day) => `only on ${day}`,
  helpTitle: 'Where one more company would help most',
  help: (commune, n) => `${commune}: within reach of ${n} of these villages`,
};
