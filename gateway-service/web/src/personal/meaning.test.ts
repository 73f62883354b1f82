import { expect, it } from 'vitest';
import { isTechnical, matters, readable, sectionOf } from './meaning';
import type { Kept } from './personalData';

const kept = (service: Kept['service'], parts: Kept['data']['parts'], kinds: string[]): Kept => ({
  service,
  data: { service, writtenAt: '2026-11-29T22:00:00Z', parts },
  retention: kinds.map((kind) => ({ kind, purpose: 'p', ground: 'g', keep: service, then: 'ERASED' })),
});

it('puts together what is about one matter, whichever service keeps it', () => {
  const all = matters([
    kept(
      'application-service',
      [
        { kind: 'conversations', name: 'message', rows: [{ text: 'Oui' }] },
        { kind: 'found-places', name: 'found_place', rows: [] },
      ],
      ['conversations', 'found-places', 'lifts'],
    ),
    kept('notification-service', [{ kind: 'inbox', name: 'note', rows: [{ title: 'Un mot' }] }], ['inbox']),
  ]);
  expect(all.map((one) => one.section)).toEqual(['messages']);
  expect(all[0]?.parts.map((part) => part.name)).toEqual(['message', 'note']);
  expect(all[0]?.reasons.map((reason) => reason.keep)).toEqual([
    'application-service',
    'notification-service',
  ]);
});

it('drops nothing that it does not know', () => {
  expect(sectionOf({ kind: 'of-tomorrow', name: 'moon_landing' })).toBe('other');
  expect(sectionOf({ kind: 'students', name: 'student_interests' })).toBe('interests');
  const [matter] = matters([kept('offer-service', [{ kind: 'of-tomorrow', name: 'x', rows: [{}] }], [])]);
  expect(matter?.section).toBe('other');
});

it('reads names of columns as words and knows those of no use to a reader', () => {
  expect(readable('moonLandingDay')).toBe('Moon landing day');
  expect(readable('moon_landing')).toBe('Moon landing');
  expect(['id', 'studentId', 'offerIds', 'version', 'writtenBy'].every(isTechnical)).toBe(true);
  expect(['birthDate', 'week', 'text', 'paid', 'answerBy', 'home'].some(isTechnical)).toBe(false);
});
