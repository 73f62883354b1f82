import { expect, it } from 'vitest';
import type { Placement, StudentSummary } from '../api/types';
import { progressOf } from './progress';

const student = (id: string, lastName: string) => ({ id, lastName, firstName: 'A' }) as StudentSummary;
const placement = (studentId: string, more: Partial<Placement>): Placement => ({
  studentId,
  open: 0,
  refused: 0,
  accepted: 0,
  confirmedWeeks: [],
  ...more,
});

it('puts those who need help first, and a confirmed week above everything else', () => {
  const students = ['placed', 'accepted', 'open', 'none', 'refused'].map((id) => student(id, 'Z'));
  const placements = [
    placement('placed', { confirmedWeeks: ['2027-W05'], refused: 3, open: 1 }),
    placement('accepted', { accepted: 1, open: 1 }),
    placement('open', { open: 1, refused: 2 }),
    placement('refused', { refused: 3 }),
  ];
  expect(progressOf(students, placements).map(({ student: { id }, state }) => [id, state])).toEqual(
    ['refused', 'none', 'open', 'accepted', 'placed'].map((each) => [each, each]),
  );
});
