import type { PageMessages } from '../fr.pages';

export const feeds: PageMessages['feeds'] = {
  tab: 'Timetables',
  title: 'Timetables',
  intro: 'What the ways know of buses and trains.',
  none: 'No timetables yet',
  noneText: 'Without them ways are estimates: a straight line at 25 km/h.',
  serves: 'In use',
  older: 'An older version is in use',
  out: 'Left out',
  valid: (from, to) => `Valid from ${from} to ${to}`,
  read: (at) => `Read on ${at}`,
  holds: (lines, stops, trips) =>
    `${lines} ${lines === 1 ? 'line' : 'lines'}, ${stops} ${stops === 1 ? 'stop' : 'stops'}, ${trips} ${trips === 1 ? 'trip' : 'trips'}`,
  endsSoon: (to) => `These timetables end on ${to}: ask for the next ones.`,
  over: (to) => `These timetables ended on ${to}. Ways are only estimates now.`,
  errors: (n) => (n === 1 ? '1 error' : `${n} errors`),
  warnings: (n) => (n === 1 ? '1 warning' : `${n} warnings`),
  replaceTitle: 'Add or replace timetables',
  replace: [
    'Ask the region or the railways for the GTFS file, or download it from transport.data.gouv.fr.',
    'Have it put, as a folder or a .zip, into the folder “transit” of the territory, in place of the old one. Its name is the one that you read here.',
    'Within two minutes it is checked and in use, without a stop. A file with an error never replaces a good one.',
  ],
  schoolTitle: 'Riding a school line during the internship',
  schoolText:
    'The rule differs from region to region. This text stands on the way of pupils who ride a school line. Left empty, nothing is shown.',
  schoolFr: 'In French',
  schoolEn: 'In English',
  saved: 'Saved: ways show it from now on.',
};
