import { expect, it } from 'vitest';
import { enDesks } from './en.desks';
import { enFinding } from './en.finding';
import { enPages } from './en.pages';
import { frDesks } from './fr.desks';
import { frFinding } from './fr.finding';
import { frPages } from './fr.pages';
import { messagesOfHolidays, messagesOfStudents, ofStudents } from './level';

/** Every sentence down the tree, with something in its gaps. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    try {
      return sentences((words as (...values: unknown[]) => unknown)('…', '…', '…', '…'));
    } catch {
      // It asks for more than words: a list, a record.
      return [];
    }
  }
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sentences);
  return [];
}

it('calls nobody of a university a pupil, and speaks of no parents of theirs', () => {
  for (const words of [frFinding, frPages, frDesks])
    for (const sentence of sentences(messagesOfStudents(words, 'fr')))
      expect(sentence).not.toMatch(/élève|tes parents|ton collège|ton professeur principal/i);
  for (const words of [enFinding, enPages, enDesks])
    for (const sentence of sentences(messagesOfStudents(words, 'en')))
      expect(sentence).not.toMatch(/pupil|your parents/i);
});

it('speaks of the chamber and of no school in the holidays', () => {
  for (const words of [frPages, frDesks])
    for (const sentence of sentences(messagesOfHolidays(words, 'fr')))
      expect(sentence).not.toMatch(/établissement/i);
  expect(messagesOfHolidays({ said: 'Demande à ton établissement.' }, 'fr').said).toBe(
    'Demande à l’organisme consulaire.',
  );
});

it('is a test that can fail: pupils are called so', () => {
  expect(sentences([frFinding, frPages, frDesks]).join()).toMatch(/élève/);
});

it('changes nothing of what somebody wrote', () => {
  expect(ofStudents('Partie de l’élève', 'fr')).toBe('Partie de l’étudiant');
  const { said } = messagesOfStudents({ said: (title: string) => `Offre : ${title}` }, 'fr');
  expect(said('Un jour avec des élèves')).toBe('Offre : Un jour avec des élèves');
});

it('is made once', () => {
  expect(messagesOfStudents(frPages, 'fr')).toBe(messagesOfStudents(frPages, 'fr'));
});
