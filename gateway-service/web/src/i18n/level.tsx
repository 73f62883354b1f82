import { createContext, use, type ReactNode } from 'react';
import { useTerritory } from '../territory/territory';
import type { Language } from './language';

/**
 * How those of a programme are spoken of: pupils of a school, students of a university, who are adults as a rule, or pupils
 * in the holidays, for whom a chamber answers instead of the school.
 */
export type Level = 'PUPIL' | 'STUDENT' | 'HOLIDAY';

/**
 * What the texts say of pupils, in the words that fit students of a university. Whole phrases first; « élève » and
 * « étudiant » are both masculine here and begin with the same letter, so nothing around them changes.
 */
type Words = Record<Language, readonly (readonly [RegExp, string])[]>;

const OF_STUDENTS: Words = {
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

/** « organisme consulaire » begins with a vowel and is masculine as « établissement » is: nothing around it changes. */
const OF_HOLIDAYS: Words = {
  fr: [
    [/chef d’établissement/gi, 'responsable de la chambre consulaire'],
    [/\b(?:ton|votre|son|leur) établissement/g, 'l’organisme consulaire'],
    [/\b(?:Mon|Ton|Votre|Son|Leur) établissement/g, 'L’organisme consulaire'],
    [/établissement/g, 'organisme consulaire'],
    [/Établissement/g, 'Organisme consulaire'],
  ],
  en: [
    [/\b(?:your|the|their) school\b/g, 'the chamber'],
    [/\b(?:Your|The|Their|My) school\b/g, 'The chamber'],
  ],
};

/** The word that would be changed stands in what is put into the sentence: somebody wrote it, and it stays. */
function isQuoted(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value === 'string' && /élève|pupil|établissement|school/i.test(value));
}

function said(text: string, words: Words, language: Language): string {
  return words[language].reduce((before, [phrase, instead]) => before.replace(phrase, instead), text);
}

export function ofStudents(text: string, language: Language): string {
  return said(text, OF_STUDENTS, language);
}

function mapped(words: unknown, by: Words, language: Language): unknown {
  if (typeof words === 'string') return said(words, by, language);
  if (typeof words === 'function')
    return (...values: unknown[]) => {
      const spoken: unknown = (words as (...given: unknown[]) => unknown)(...values);
      return isQuoted(values) ? spoken : mapped(spoken, by, language);
    };
  if (Array.isArray(words)) return words.map((each) => mapped(each, by, language));
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(
      Object.entries(words).map(([key, value]) => [key, mapped(value, by, language)]),
    );
  return words;
}

const made = new Map<Words, WeakMap<object, object>>();

/** All the words of a page, put by these; made once. */
function messagesBy<T extends object>(by: Words, messages: T, language: Language): T {
  const all = made.get(by) ?? new WeakMap<object, object>();
  made.set(by, all);
  const before = all.get(messages);
  if (before) return before as T;
  const next = mapped(messages, by, language) as T;
  all.set(messages, next);
  return next;
}

export function messagesOfStudents<T extends object>(messages: T, language: Language): T {
  return messagesBy(OF_STUDENTS, messages, language);
}

export function messagesOfHolidays<T extends object>(messages: T, language: Language): T {
  return messagesBy(OF_HOLIDAYS, messages, language);
}

const LevelContext = createContext<Level>('PUPIL');

/** Of whom the texts around speak. */
export function useLevel(): Level {
  return use(LevelContext);
}

/** How somebody of this programme is spoken of; as of a pupil where it is not known. */
export function useLevelOf(programme: string | undefined): Level {
  const territory = useTerritory().data;
  if (programme === undefined) return 'PUPIL';
  if (territory?.universityProgrammes?.includes(programme)) return 'STUDENT';
  return territory?.holidayProgrammes?.some(({ id }) => id === programme) ? 'HOLIDAY' : 'PUPIL';
}

/** What is inside speaks of those of this level. */
export function AtLevel({ level, children }: { level: Level; children: ReactNode }) {
  return <LevelContext value={level}>{children}</LevelContext>;
}

/** What is inside speaks of somebody of this programme. */
export function OfProgramme({ id, children }: { id: string | undefined; children: ReactNode }) {
  return <AtLevel level={useLevelOf(id)}>{children}</AtLevel>;
}
