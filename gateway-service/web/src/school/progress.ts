import type { Placement, StudentSummary } from '../api/types';

/** How far a student has come, the ones who need help first. */
export const STATES = ['stuck', 'refused', 'none', 'open', 'accepted', 'placed'] as const;
export type State = (typeof STATES)[number];

/** What a desk counts and filters by: first who needs somebody, then the three parts that all of them fall into. */
export const GROUPS = ['help', 'without', 'waiting', 'placed'] as const;
export type Group = (typeof GROUPS)[number];

const MEMBERS: Record<Group, readonly State[]> = {
  help: ['stuck', 'refused'],
  without: ['stuck', 'refused', 'none'],
  waiting: ['open', 'accepted'],
  placed: ['placed'],
};

/** The states that a group or a state, as the address names it, stands for; nothing for other words. */
export function statesIn(name: string): readonly State[] {
  const group = GROUPS.find((each) => each === name);
  return group ? MEMBERS[group] : STATES.filter((each) => each === name);
}

/** After so many refusals and nothing else under way somebody should help. */
const STUCK_AFTER = 3;

export interface StudentProgress {
  student: StudentSummary;
  state: State;
  placement: Placement | undefined;
}

function stateOf(placement: Placement | undefined): State {
  if (!placement) return 'none';
  if (placement.confirmedWeeks.length > 0) return 'placed';
  if (placement.accepted > 0) return 'accepted';
  if (placement.open > 0) return 'open';
  if (placement.refused >= STUCK_AFTER) return 'stuck';
  return placement.refused > 0 ? 'refused' : 'none';
}

/** Names come from the school, applications from elsewhere: they meet here, by student. */
export function progressOf(
  students: readonly StudentSummary[],
  placements: readonly Placement[],
): StudentProgress[] {
  const byStudent = new Map(placements.map((placement) => [placement.studentId, placement]));
  return students
    .map((student) => {
      const placement = byStudent.get(student.id);
      return { student, placement, state: stateOf(placement) };
    })
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        a.student.lastName.localeCompare(b.student.lastName) ||
        a.student.firstName.localeCompare(b.student.firstName),
    );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase();
}

/** Whether the words somebody types are in the name, in any order, with or without accents. */
export function isCalled(student: StudentSummary, typed: string): boolean {
  const name = plain(`${student.firstName} ${student.lastName}`);
  return plain(typed)
    .split(/\s+/)
    .every((word) => name.includes(word));
}
