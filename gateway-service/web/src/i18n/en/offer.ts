import type { PageMessages } from '../fr.pages';

export const offer: PageMessages['offer'] = {
  where: 'Where',
  when: 'Weeks',
  what: 'What you will see',
  day: 'The day',
  hours: (start, end) => `from ${start} to ${end}`,
  clothing: 'What to wear',
  company: 'Who welcomes you',
  forWhom: 'For',
  apply: 'Apply',
  notMyWeek: 'This is not your internship week.',
  placedThen: 'You already have a place that week.',
  applyWeek: (days) => `Apply for the week of ${days}`,
  signInToApply: 'Sign in to apply',
  full: 'All places are taken',
  fullText: 'Look at offers nearby: new ones often arrive.',
  notVisible: 'Students cannot see this offer.',
  applied: 'You have already applied here',
  seeApplication: 'See my application',
  onlyStudents: 'Only students can apply.',
  observe:
    'In an observation internship you watch and ask questions. You touch no machine and no dangerous product.',
  back: 'Back to the offers',
};
