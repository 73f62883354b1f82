import type { PageMessages } from '../fr.pages';

export const rounds: PageMessages['rounds'] = {
  title: 'My wishes',
  emptyTitle: 'No placement round right now',
  emptyText: 'When your school opens one, you find it here. Until then, search and apply as usual.',
  openUntil: (until, wishes) =>
    wishes === 0
      ? `A placement round is open: rank the places that you like by the evening of ${until}.`
      : `Your wishes are saved. You may change them until the evening of ${until}.`,
  mine: 'See my wishes',
  child: {
    title: (week) => `Placement round · ${week}`,
    open: (until, most) =>
      `Your child may rank up to ${most} offers by the evening of ${until}, from their account. The school will then offer a place.`,
    closed: 'Wishes are closed. The school looks at the result.',
    offered: (rank) => `The school offers your child their wish ${rank}:`,
    answers: (until) => `Your child answers, by the evening of ${until}. Talk about it together.`,
    answered: {
      ACCEPTED: 'Your child said yes: the application is sent.',
      REFUSED: 'Your child said no to this place.',
    },
    tooLate: 'Your child did not answer in time: the seat is free again.',
    nothing: 'This round found no place. Offers are left: look together, and talk to the school.',
    list: 'Their wishes, the best first:',
    none: 'No wishes yet.',
  },
  placeWaits: 'Your school offers you a place. It is up to you to say yes or no.',
  rank: 'Rank my wishes',
  see: 'See the place',
  lead: (until, most) =>
    `Rank up to ${most} offers, the best first, by the evening of ${until}. Your school will then offer you a place; you may say yes or no. You may go on applying as well.`,
  none: 'Your list is empty. Add offers below.',
  up: 'Up',
  down: 'Down',
  remove: 'Take out',
  add: 'Add',
  movedTo: (title, rank) => `${title}: wish ${rank}`,
  removed: (title) => `${title}: taken out`,
  keep: 'Save my wishes',
  kept: 'Your wishes are saved. You may still change them.',
  notKept: 'Not saved yet',
  fromFavourites: 'From my favourites',
  noFavourites: 'No other favourite has a seat in that week.',
  search: 'Look for other offers in that week',
  noWay: 'no way found',
  closed: 'Wishes are closed. Your school looks at the result and will offer you a place.',
  wish: (rank) => `Wish ${rank}`,
  offered: (rank) => `Your school offers you your wish ${rank}.`,
  needed: (rank, pupils) =>
    pupils === 1
      ? `Wish ${rank}: the pupil who has this place would have had no other, or a much worse one.`
      : `Wish ${rank}: the ${pupils} pupils who have these places would have had no other, or a much worse one.`,
  othersLose: (rank, pupils, wishes) =>
    wishes > 0
      ? `Wish ${rank}: giving it to you would have moved ${pupils === 1 ? 'another pupil' : `${pupils} other pupils`} further down their wishes (${wishes === 1 ? '1 step' : `${wishes} steps`} in all).`
      : `Wish ${rank}: giving it to you would have moved ${pupils === 1 ? 'another pupil' : `${pupils} other pupils`} and made nothing better on the whole.`,
  outcomes: {
    PLACED: 'A place is offered to you.',
    NO_SEAT_LEFT:
      'There were not enough seats among your wishes. Talk to your teacher and look at the offers that are left.',
    NO_OPEN_WISH: 'The offers you wished for have no seats any more. Look at those that are left.',
    NO_WISH: 'You ranked no wishes. Look at the offers that are left and talk to your teacher.',
  },
  howToAnswer: (until) =>
    `The seat is kept for you until ${until}. If you say yes, your application goes to the company with your words; the company decides then.`,
  accept: 'Yes, send my application',
  refuse: 'No, thanks',
  refuseAsk: 'Refuse this place?',
  refuseText: 'It will be free for another pupil. You will go on looking.',
  answered: {
    ACCEPTED: 'You said yes: your application is sent. Follow it under “My applications”.',
    REFUSED: 'You said no to this place.',
  },
  tooLate: (day) => `You did not answer by ${day}: the seat is free again.`,
};
