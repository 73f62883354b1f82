import { createContext, use, type ReactNode } from 'react';
import { useTerritory } from '../territory/territory';
import type { Language } from './language';

/** How those of a programme are spoken of: pupils of a school, or students of a university, who are adults as a rule. */
export type Level = 'PUPIL' | 'STUDENT';

/**
 * What the texts say of pupils, in the words that fit students of a university. Whole phrases first; « élève » and
 * « étudiant » are both masculine here and begin with the same letter, so nothing around them changes.
 */
const OF_STUDENTS: Record<Language, readonly (readonly [RegExp, string])[]> = {
  fr: [
    [/Toi, tes parents et ton établissement/g, 'Toi et ton établissement'],
    [/Ton établissement et tes parents peuvent/g, 'Ton établissement peut'],
    [/L’établissement et les parents peuvent/g, 'L’établissement peut'],
    [/Tes propres lectures et celles de tes parents/g, 'Tes propres lectures'],
    [/à ton professeur principal ou au secrétariat/g, 'au secrétariat'],
    [/, au collège,/g, ', au restaurant universitaire,'],
    [/, en voiture avec un parent/g, ', en voiture'],
    [/ni ton collège/g, 'ni ton établissement'],
    [/élève/g, 'étudiant'],
    [/Élève/g, 'Étudiant'],
  ],
  en: [
    [/You, your parents and your school/g, 'You and your university'],
    [/Your school and your parents/g, 'Your university'],
    [/The school and the parents/g, 'The university'],
    [/What you and your parents read/g, 'What you read'],
    [/pupil/g, 'student'],
    [/Pupil/g, 'Student'],
  ],
};

/** The word that would be changed stands in what is put into the sentence: somebody wrote it, and it stays. */
function isQuoted(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value === 'string' && /élève|pupil/i.test(value));
}

export function ofStudents(text: string, language: Language): string {
  return OF_STUDENTS[language].reduce((said, [words, instead]) => said.replace(words, instead), text);
}

function mapped(words: unknown, language: Language): unknown {
  if (typeof words === 'string') return ofStudents(words, language);
  if (typeof words === 'function')
    return (...values: unknown[]) => {
      const said: unknown = (words as (...given: unknown[]) => unknown)(...values);
      return isQuoted(values) ? said : mapped(said, language);
    };
  if (Array.isArray(words)) return words.map((each) => mapped(each, language));
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, mapped(value, language)]));
  return words;
}

const made = new WeakMap<object, object>();

/** All the words of a page, for students of a university; made once. */
export function messagesOfStudents<T extends object>(messages: T, language: Language): T {
  const before = made.get(messages);
  if (before) return before as T;
  const next = mapped(messages, language) as T;
  made.set(messages, next);
  return next;
}

const LevelContext = createContext<Level>('PUPIL');

/** Of whom the texts around speak. */
export function useLevel(): Level {
  return use(LevelContext);
}

/** What is inside speaks of somebody of this programme; of a pupil where it is not known. */
export function OfProgramme({ id, children }: { id: string | undefined; children: ReactNode }) {
  const students = useTerritory().data?.universityProgrammes ?? [];
  return <LevelContext value={id && students.includes(id) ? 'STUDENT' : 'PUPIL'}>{children}</LevelContext>;
}
