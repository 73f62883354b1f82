import type { InternshipView } from '../api/types';

/** A Monday that has come and a Tuesday that has not, at a garage. */
export function anInternship(but: Partial<InternshipView> = {}): InternshipView {
  return {
    agreementId: '8a0a9c0e-0000-4000-8000-000000000001',
    you: 'COMPANY',
    studentId: '8a0a9c0e-0000-4000-8000-000000000002',
    studentName: 'Hugo Villatte',
    companyName: 'Garage Faure',
    workplace: '3 rue du Pont',
    tutorName: 'Mme Faure',
    schoolName: 'Lycée',
    programme: '2de',
    week: '2027-W05',
    lastWeek: '2027-W05',
    firstDay: '2027-02-01',
    lastDay: '2027-02-02',
    today: '2027-02-01',
    halfDays: [
      { day: '2027-02-01', half: 'MORNING', start: '09:00:00', end: '12:00:00', come: true },
      { day: '2027-02-01', half: 'AFTERNOON', start: '13:00:00', end: '16:00:00', come: true },
      { day: '2027-02-02', half: 'MORNING', start: '09:00:00', end: '12:00:00', come: false },
    ],
    history: [],
    alarms: [],
    maySay: true,
    mayRaiseAlarm: false,
    mayTellAccident: true,
    maySeeEmergencyContact: true,
    mayAttest: false,
    ...but,
  };
}
