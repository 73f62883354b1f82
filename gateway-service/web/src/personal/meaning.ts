import type { DataPart, Retention } from '../api/types';
import type { Kept } from './personalData';

/** What a person looks for, in the order of the page. */
export const SECTIONS = [
  'school',
  'interests',
  'applications',
  'messages',
  'company',
  'work',
  'settings',
  'technical',
  'other',
] as const;

export type Section = (typeof SECTIONS)[number];

const BY_KIND: Readonly<Record<string, Section>> = {
  students: 'school',
  'school-staff': 'work',
  'class-lists': 'work',
  'class-letters': 'work',
  accounts: 'technical',
  readings: 'technical',
  erasures: 'technical',
  applications: 'applications',
  'application-readings': 'technical',
  colleagues: 'company',
  conversations: 'messages',
  'found-places': 'applications',
  lifts: 'applications',
  rounds: 'applications',
  copies: 'technical',
  companies: 'company',
  reviews: 'work',
  searches: 'interests',
  answers: 'company',
  inbox: 'messages',
  mails: 'messages',
  'mail-settings': 'settings',
  calendars: 'settings',
  'invitation-mails': 'technical',
  sessions: 'technical',
};

/** Where a kind holds more than one matter. */
const BY_NAME: Readonly<Record<string, Section>> = {
  student_interests: 'interests',
  suggested_offer: 'interests',
  sign_in_code: 'technical',
  file_reading: 'technical',
  words_reading: 'technical',
  answer_link: 'technical',
};

export function sectionOf({ kind, name }: { kind: string; name?: string }): Section {
  return (name ? BY_NAME[name] : undefined) ?? BY_KIND[kind] ?? 'other';
}

export interface Matter {
  section: Section;
  parts: readonly DataPart[];
  reasons: readonly Retention[];
}

/** All answers put together by what they are about, whichever service keeps it. A section without rows is left out. */
export function matters(kept: readonly Kept[]): readonly Matter[] {
  return SECTIONS.map((section) => {
    const parts: DataPart[] = [];
    const reasons: Retention[] = [];
    for (const { data, retention } of kept) {
      const here = data.parts.filter((part) => part.rows.length > 0 && sectionOf(part) === section);
      parts.push(...here);
      reasons.push(...retention.filter((one) => here.some((part) => part.kind === one.kind)));
    }
    return { section, parts, reasons };
  }).filter((matter) => matter.parts.length > 0);
}

/** Numbers of rows, versions, hashes: in the file to download, and of no use to a reader. */
export function isTechnical(column: string): boolean {
  return /^(id|version|hash|(made|written|said|seen|agreed|entered|settled|decided|asked)By)$|Ids?$|Hash$/.test(
    column,
  );
}

/** What a person reads: `birth_place` and `birthPlace` become “Birth place”. */
export function readable(name: string): string {
  const words = name
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
