import type { PageMessages } from '../fr.pages';

export const found: PageMessages['found'] = {
  title: 'I found an internship',
  intro:
    'Well done! Note the place that you found. Your school will be able to prepare the same agreement as for the others.',
  link: 'I found one myself',
  back: 'Back to my applications',
  mine: 'Found by me',
  week: 'For which week?',
  fields: {
    companyName: 'Name of the company',
    siret: 'SIRET number',
    address: 'Address',
    commune: 'Town',
    contactPerson: 'The person who said yes',
    contactPhone: 'Their phone',
    trade: 'The trade that you will see',
    dayStart: 'Start of the day',
    dayEnd: 'End of the day',
  },
  hints: {
    siret: '14 digits. Ask for it, or leave it empty.',
    address: 'Where you will go.',
    contactPerson: 'First name and surname.',
    contactPhone: 'Rather the company’s.',
    trade: 'For example: mechanic, florist.',
  },
  faults: {
    empty: 'Something is missing here.',
    siret: 'There is no such number. Check it or leave it empty.',
    dayEnd: 'The day ends after it begins.',
  },
  circuit: {
    open: 'Several companies in the week?',
    legend: 'Which days at this company?',
    hint: 'Tick nothing if it is for the whole week. Else note each company on its own: each has its agreement.',
    shared: 'Other days of this week are taken already. Tick those for this company.',
    missing: 'Tick at least one day.',
  },
  privacy:
    'You, your parents and your school will see this. Nobody else. Your other applications for these dates will be withdrawn.',
  send: 'This is my place',
  saved: 'Noted: you have a place.',
  hours: (start, end) => `from ${start} to ${end}`,
  contact: (person, phone) => `Contact: ${person}, ${phone}`,
  known: (siret) => `SIRET ${siret}`,
  alone: 'You found this place yourself. Next: the agreement, with your school.',
  childAlone: 'A place that your child found. The agreement will follow.',
  takeBack: 'It is no longer my place',
  ask: {
    title: 'Take this place back?',
    text: 'You will have no internship on these dates. Tell the person who had said yes.',
    yes: 'Yes, take back',
  },
  takenBack: 'Place taken back.',
  enteredBySchool: 'Your school noted this place for you. Next: the agreement.',
};
