import { expect, it } from 'vitest';
import { csv } from '../files/csv';
import { internships } from '../i18n/fr/internships';
import { presenceRows } from './presenceRows';

it('writes a line a student that Excel opens and takes for no formula', () => {
  const text = csv(
    presenceRows(
      [
        {
          agreementId: '8a0a9c0e-0000-4000-8000-000000000001',
          studentName: '=HYPERLINK("x")',
          className: '2de 1',
          programme: 'pfmp',
          companyName: 'Garage; Faure',
          siret: '73282932000074',
          from: '2027-02-01',
          to: '2027-02-05',
          daysPresent: 4.5,
          hoursPresent: 27,
          absentHalfDays: 1,
          unsaid: 0,
          attested: true,
        },
      ],
      internships.export,
      (value) => value.toLocaleString('fr-FR'),
    ),
  );
  expect(text.startsWith('\uFEFFÉlève;Classe;')).toBe(true);
  expect(text).toContain(
    `"'=HYPERLINK(""x"")";2de 1;pfmp;"Garage; Faure";73282932000074;2027-02-01;2027-02-05;4,5;27;1;0;oui`,
  );
});
