import { expect, it } from 'vitest';
import type { AgreementRow } from '../api/types';
import { shownOf } from './board';

const row = (id: string, since: string, over: Partial<AgreementRow> = {}): AgreementRow => ({
  id,
  studentId: id,
  classId: 'a',
  companyName: 'Le Fournil',
  week: '2027-W05',
  lastWeek: '2027-W05',
  internship: false,
  programme: '3e',
  state: 'DRAFT',
  version: 0,
  turns: [{ party: 'COMPANY', what: 'FILL' }],
  yourTurn: 'WAIT',
  since,
  changedSinceFreeze: false,
  partlyOnPaper: false,
  ...over,
});
const ALL = [
  row('sealed', '2026-11-01T08:00:00Z', { state: 'SEALED', turns: [], yourTurn: 'DONE' }),
  row('waits', '2026-11-10T08:00:00Z'),
  row('waits longer', '2026-11-03T08:00:00Z', { classId: 'b' }),
  row('paper', '2026-11-13T08:00:00Z', {
    state: 'FROZEN',
    turns: [{ party: 'SCHOOL', what: 'CONFIRM' }],
    yourTurn: 'CONFIRM',
  }),
  row('ours', '2026-11-12T08:00:00Z', {
    state: 'FROZEN',
    turns: [{ party: 'PRINCIPAL', what: 'SIGN' }],
    yourTurn: 'SIGN',
  }),
];
const ids = (rows: readonly AgreementRow[]) => rows.map(({ id }) => id);

it('has what the school itself has to do first, then who waits longest, and what is over last', () => {
  expect(ids(shownOf(ALL, { classId: '', state: '', turn: '' }))).toEqual([
    'ours',
    'paper',
    'waits longer',
    'waits',
    'sealed',
  ]);
});

it('chooses by class, state and whose turn it is', () => {
  expect(ids(shownOf(ALL, { classId: 'b', state: '', turn: '' }))).toEqual(['waits longer']);
  expect(ids(shownOf(ALL, { classId: '', state: 'SEALED', turn: '' }))).toEqual(['sealed']);
  expect(ids(shownOf(ALL, { classId: '', state: '', turn: 'us' }))).toEqual(['ours', 'paper']);
  expect(ids(shownOf(ALL, { classId: '', state: '', turn: 'paper' }))).toEqual(['paper']);
  expect(ids(shownOf(ALL, { classId: '', state: '', turn: 'others' }))).toEqual(['waits longer', 'waits']);
});
