import type { AgreementRow } from '../api/types';
import { isAsked } from './standing';

/** Whose turn the reader of the board asks for. */
export type Turn = '' | 'us' | 'others' | 'paper';

export interface BoardFilter {
  classId: string;
  state: string;
  turn: string;
}

/** Those that match, whoever waits longest first; what is over comes last. */
export function shownOf(all: readonly AgreementRow[], { classId, state, turn }: BoardFilter): AgreementRow[] {
  return all
    .filter((row) => !classId || row.classId === classId)
    .filter((row) => !state || row.state === state)
    .filter((row) => matches(row, turn))
    .sort(
      (a, b) =>
        Number(b.turns.length > 0) - Number(a.turns.length > 0) ||
        Number(isAsked(b)) - Number(isAsked(a)) ||
        a.since.localeCompare(b.since),
    );
}

function matches(row: AgreementRow, turn: string): boolean {
  switch (turn) {
    case '':
      return true;
    case 'us':
      return isAsked(row);
    case 'paper':
      return hasPaperToConfirm(row);
    default:
      return waitsForOthers(row);
  }
}

/** Whether a signed paper waits for a second person. */
export function hasPaperToConfirm(row: Pick<AgreementRow, 'turns'>): boolean {
  return row.turns.some(({ what }) => what === 'CONFIRM');
}

/** Whether somebody outside the school, or somebody else in it, could be reminded. */
export function waitsForOthers(row: AgreementRow): boolean {
  return row.turns.length > 0 && row.yourTurn === 'WAIT';
}
