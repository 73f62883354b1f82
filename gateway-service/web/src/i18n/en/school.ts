import type { DeskMessages } from '../fr.desks';

export const school: DeskMessages['school'] = {
  title: 'My school',
  emptyTitle: 'No school is linked to this account',
  emptyText: 'Maybe you are not part of it any more. The head of the school can invite you again.',
  class: 'Class',
  allClasses: 'All classes',
  weeks: 'Internship weeks',
  noWeeks: 'not set',
  student: 'Student',
  state: 'How far they are',
  states: {
    placed: 'Has a place',
    accepted: 'Has to confirm',
    open: 'Waiting for an answer',
    refused: 'Declined, to encourage',
    stuck: 'Stuck: three refusals',
    none: 'Has not started',
  },
  groups: {
    help: 'To help first',
    without: 'Without a place',
    waiting: 'Waiting',
    placed: 'Have a place',
  },
  detail: {
    open: (n) => (n === 1 ? '1 open application' : `${n} open applications`),
    refused: (n) => (n === 1 ? '1 refusal' : `${n} refusals`),
  },
  more: (name) => `More about ${name}`,
  count: (n) => (n === 1 ? '1 student' : `${n} students`),
  summary: (placed, total) =>
    placed === 1 ? `1 of ${total} students has a place` : `${placed} of ${total} students have a place`,
  only: 'Show',
  everyone: 'Everyone',
  noStudents: 'No students here',
  caption: 'Students and their search for an internship',
};
