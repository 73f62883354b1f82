import type { FindingMessages } from '../fr.finding';

export const offer: FindingMessages['offer'] = {
  where: 'Where',
  when: 'Weeks',
  what: 'What you will see',
  day: 'The day',
  hours: (start, end) => `from ${start} to ${end}`,
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
  plan: 'The week, day by day',
  notes: {
    clothing: {
      label: 'What to wear',
      asked: 'Recommended clothes',
      hint: 'For instance: closed shoes, hair tied back',
    },
    food: {
      label: 'Meals',
      asked: 'Meals',
      hint: 'For instance: canteen, microwave, allergies to tell us about',
    },
  },
  access: 'Accessible',
  pause: (minutes: number) => `with a break of ${minutes} min`,
  engagement: 'What it gives',
  paused: 'This company is taking a break: it takes no applications for now.',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  accessibility: {
    WHEELCHAIR: 'in a wheelchair',
    HEARING: 'to deaf or hard-of-hearing people',
    SIGHT: 'to blind or partially sighted people',
  },
  answers: {
    days: (n: number) => (n <= 1 ? 'Answers in a day' : `Answers in ${n} days`),
    percent: (n: number) => `to ${n}% of applications`,
  },
  studentWords: {
    title: 'What students say',
    by: (programme, month) => `A student, ${programme}, ${month}`,
  },
};
