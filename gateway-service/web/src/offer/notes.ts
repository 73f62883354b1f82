import type { OfferDetail } from '../api/types';

/** What a company may add for the days at its place, each in one line, as the form asks and the pages show them. */
export const NOTES = ['clothing', 'food'] as const satisfies readonly (keyof OfferDetail)[];

export type Note = (typeof NOTES)[number];
/** As typed; empty where there is none. */
export type Notes = Record<Note, string>;

export function eachNote<Value>(value: (note: Note) => Value): Record<Note, Value> {
  return Object.fromEntries(NOTES.map((note) => [note, value(note)])) as Record<Note, Value>;
}

export function notesOf(offer: Partial<Notes>): Notes {
  return eachNote((note) => offer[note] ?? '');
}

/** Those that are written, as a request has them. */
export function writtenNotes(notes: Notes): Partial<Notes> {
  return Object.fromEntries(
    NOTES.map((note) => [note, notes[note].trim()]).filter(([, text]) => text !== ''),
  );
}
