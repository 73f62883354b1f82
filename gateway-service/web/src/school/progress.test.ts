import { expect, it } from 'vitest';
import type { Placement, StudentSummary } from '../api/types';
import { GROUPS, isCalled, progressOf, STATES, statesIn } from './progress';

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
  const students = ['placed', 'accepted', 'open', 'none', 'refused', 'stuck'].map((id) => student(id, 'Z'));
  const placements = [
    placement('placed', { confirmedWeeks: ['2027-W05'], refused: 3, open: 1 }),
    placement('accepted', { accepted: 1, open: 1 }),
    placement('open', { open: 1, refused: 3 }),
    placement('refused', { refused: 2 }),
    placement('stuck', { refused: 3 }),
  ];
  expect(progressOf(students, placements).map(({ student: { id }, state }) => [id, state])).toEqual(
    ['stuck', 'refused', 'none', 'open', 'accepted', 'placed'].map((each) => [each, each]),
  );
});

it('finds a name by any of its words, with or without accents and apostrophes', () => {
  const anais = { firstName: 'Anaïs', lastName: 'D’ÉTÉ' } as StudentSummary;
  expect(isCalled(anais, 'ete ana')).toBe(true);
  expect(isCalled(anais, "d'été")).toBe(true);
  expect(isCalled(anais, '')).toBe(true);
  expect(isCalled(anais, 'anna')).toBe(false);
});

it('has every state in one of the three parts, and a state by its own name', () => {
  const parts = GROUPS.filter((each) => each !== 'help').flatMap(statesIn);
  expect([...parts].sort()).toEqual([...STATES].sort());
  expect(statesIn('none')).toEqual(['none']);
  expect(statesIn('')).toEqual([]);
});
