import type { DaysPresent } from '../api/types';
import type { internships } from '../i18n/fr/internships';

/** A line a student for a spreadsheet, with what the columns are in the first. */
export function presenceRows(
  rows: readonly DaysPresent[],
  words: (typeof internships)['export'],
  number: (value: number) => string,
): string[][] {
  const columns = words.columns;
  return [
    [
      columns.student,
      columns.class,
      columns.programme,
      columns.company,
      columns.siret,
      columns.from,
      columns.to,
      columns.days,
      columns.hours,
      columns.absent,
      columns.unsaid,
      columns.attested,
    ],
    ...rows.map((row) => [
      row.studentName,
      row.className,
      row.programme,
      row.companyName,
      row.siret,
      row.from,
      row.to,
      number(row.daysPresent),
      number(row.hoursPresent),
      String(row.absentHalfDays),
      String(row.unsaid),
      row.attested ? words.yes : words.no,
    ]),
  ];
}
