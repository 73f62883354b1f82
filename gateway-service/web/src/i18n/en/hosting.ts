import type { DeskMessages } from '../fr.desks';

export const hosting: DeskMessages['hosting'] = {
  thanks: {
    title: 'Thank you!',
    text: (n) =>
      n > 1
        ? `You have hosted ${n} students. Thanks to you they know a little better what they want to do.`
        : 'You have hosted a student. Thanks to you they know a little better what they want to do.',
    certificate: 'Our page to show',
    statement: (year) => `Statement ${year} (PDF)`,
    say: 'Write to the student',
    said: 'Read our words again',
    ask: (name) => `${name}: how was the internship?`,
    again: 'Host again next year',
    againHint:
      'A draft of the same offer, in the same weeks of the next year. Nothing of the student is in it.',
    made: 'Next year’s draft is ready: read it, then send it.',
    under: (name, day) => `${name} is with you until ${day}.`,
  },
  words: {
    tab: 'Students’ words',
    title: 'Words for the next students',
    lead: 'Read them before they appear, without a name, on the offer’s page: no names of people, nothing that hurts, nothing that says who writes.',
    emptyTitle: 'Nothing to read',
    emptyText: 'The words that students leave after their internship arrive here.',
    about: (company) => `About ${company}`,
    approve: 'Show these words',
    approved: 'These words are shown.',
    giveBack: 'Give back to the student',
    returned: 'The words were given back to the student, with your reason.',
    dialog: 'Give these words back to the student',
    dialogText: 'The student reads your reason and may write anew.',
    reason: 'Your reason, read by the student',
    reasons: [
      'Write it without names of people.',
      'Say what you liked or learned as well.',
      'These words may hurt somebody. Talk to your teacher about it first.',
    ],
    needed: 'Write a reason.',
  },
};
