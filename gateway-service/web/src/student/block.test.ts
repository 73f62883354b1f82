import { expect, it } from 'vitest';
import { blockFrom } from './block';

it('goes on as long as there is no gap, over the end of a year', () => {
  const has = new Set(['2026-W52', '2026-W53', '2027-W01', '2027-W03']);
  expect(blockFrom('2026-W52', (week) => has.has(week))).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  expect(blockFrom('2027-W03', (week) => has.has(week))).toEqual(['2027-W03']);
});
