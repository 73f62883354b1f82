import { expect, it } from 'vitest';
import { wasStopped } from './stopped';

const step = (by: 'STUDENT' | 'COMPANY' | 'SYSTEM') => ({
  status: 'WITHDRAWN' as const,
  at: '2026-11-29T10:00:00Z',
  by,
});

it('tells an application that was stopped from one that somebody took back', () => {
  expect(wasStopped({ status: 'WITHDRAWN', history: [step('STUDENT'), step('SYSTEM')] })).toBe(true);
  expect(wasStopped({ status: 'RELEASED', history: [step('SYSTEM')] })).toBe(true);
  expect(wasStopped({ status: 'WITHDRAWN', history: [step('SYSTEM'), step('STUDENT')] })).toBe(false);
  expect(wasStopped({ status: 'RELEASED', history: [step('COMPANY')] })).toBe(false);
  expect(wasStopped({ status: 'EXPIRED', history: [step('SYSTEM')] })).toBe(false);
});
