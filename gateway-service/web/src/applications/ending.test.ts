import { expect, it } from 'vitest';
import type { ApplicationStatus, Step } from '../api/types';
import { endingOf } from './ending';

const step = (status: ApplicationStatus, by: Step['by']): Step => ({
  status,
  at: '2026-11-29T10:00:00Z',
  by,
});
const ended = (...history: [...Step[], Step]) =>
  endingOf({ status: history.at(-1)?.status ?? 'SEEN', history });

it('says who ended an application, and never that the student did what another did', () => {
  const sent = step('SUBMITTED', 'STUDENT');
  const accepted = step('ACCEPTED', 'COMPANY');
  const confirmed = step('CONFIRMED', 'STUDENT');

  expect(ended(sent, step('WITHDRAWN', 'SYSTEM'))).toBe('STOPPED');
  expect(ended(sent, accepted, step('RELEASED', 'SYSTEM'))).toBe('STOPPED');
  expect(ended(sent, accepted, confirmed, step('RELEASED', 'SYSTEM'))).toBe('BROKEN_OFF');
  expect(ended(sent, accepted, step('RELEASED', 'COMPANY'))).toBe('TAKEN_BACK');
  expect(ended(sent, accepted, confirmed, step('RELEASED', 'COMPANY'))).toBe('TAKEN_BACK');
  expect(ended(sent, accepted, step('EXPIRED', 'SYSTEM'))).toBe('NOT_CONFIRMED');

  expect(ended(sent, step('EXPIRED', 'SYSTEM'))).toBeUndefined();
  expect(ended(sent, step('WITHDRAWN', 'STUDENT'))).toBeUndefined();
  expect(ended(sent, accepted, confirmed, step('RELEASED', 'STUDENT'))).toBeUndefined();
  expect(ended(sent, accepted, confirmed)).toBeUndefined();
});
