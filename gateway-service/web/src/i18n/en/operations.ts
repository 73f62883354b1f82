import type { DeskMessages } from '../fr.desks';

export const operations: DeskMessages['operations'] = {
  tab: 'Events',
  title: 'Parked events',
  text: 'When a service cannot take an event of another, it parks it and goes on. Once the cause is mended, replay: events are taken in order, and none has an effect twice. What stands in them is not shown.',
  none: 'Nothing is parked',
  noneText: 'All events were taken.',
  replay: 'Replay',
  replayWho: (consumer) => `Replay: ${consumer}`,
  type: 'Event',
  noType: 'no type',
  cause: 'Cause',
  happened: 'Happened',
  parked: 'Parked',
  event: 'Number',
  unknown: 'unknown',
  done: (n) => (n === 1 ? '1 event taken.' : `${n} events taken.`),
  stopped: (done, left, cause) => `Taken: ${done}. The next one still fails (${cause}); left: ${left}.`,
};
