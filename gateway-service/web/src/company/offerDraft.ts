import * as z from 'zod/mini';
import type { Accessibility, OfferDraft, OfferSketch, OwnedOffer } from '../api/types';
import { eachNote, notesOf, writtenNotes, type Notes } from '../offer/notes';

export const MOST_SEATS = 20;
export const ACCESSIBILITIES = ['WHEELCHAIR', 'HEARING', 'SIGHT'] as const satisfies readonly Accessibility[];
/** In the place of a school's UAI: all of priority education. */
export const PRIORITY = 'PRIORITY';

/** The form as typed; the request is made of it once it is complete. */
export interface OfferForm extends Notes {
  workplaceId: string;
  title: string;
  /** Empty where the company says it in its own words. */
  tradeCode: string;
  tradeWords: string;
  description: string;
  programmes: string[];
  weeks: { week: string; seats: string }[];
  dayStart: string;
  dayEnd: string;
  breakMinutes: string;
  /** Five days, or none. */
  weekPlan: string[];
  accessibility: Accessibility[];
  /** A school's UAI, {@link PRIORITY}, or empty for everybody. */
  reservedFor: string;
  reservedUntil: string;
}

export type OfferFormField = keyof OfferForm;
export type Fault =
  'required' | 'oneWeek' | 'seatsRange' | 'oneProgramme' | 'endAfterStart' | 'planDays' | 'breakRange';

export function blankOffer(workplaceId: string, programmes: readonly string[]): OfferForm {
  return {
    workplaceId,
    title: '',
    tradeCode: '',
    tradeWords: '',
    description: '',
    programmes: programmes.slice(0, 1),
    weeks: [],
    dayStart: '09:00',
    dayEnd: '16:00',
    breakMinutes: '60',
    weekPlan: [],
    ...notesOf({}),
    accessibility: [],
    reservedFor: '',
    reservedUntil: '',
  };
}

export function formOf(offer: OwnedOffer): OfferForm {
  return {
    workplaceId: offer.workplaceId,
    title: offer.title,
    tradeCode: offer.tradeCode ?? '',
    tradeWords: offer.tradeWords ?? '',
    description: offer.description,
    programmes: offer.programmes,
    weeks: offer.weeks.map(({ week, seats }) => ({ week, seats: String(seats) })),
    dayStart: offer.dayStart.slice(0, 5),
    dayEnd: offer.dayEnd.slice(0, 5),
    breakMinutes: String(offer.breakMinutes),
    weekPlan: offer.weekPlan,
    ...notesOf(offer),
    accessibility: offer.accessibility,
    reservedFor: offer.reservation ? (offer.reservation.schoolId ?? PRIORITY) : '',
    reservedUntil: offer.reservation?.until ?? '',
  };
}

export function draftOf(form: OfferForm): OfferDraft {
  const { workplaceId, programmes, dayStart, dayEnd, accessibility } = form;
  const { tradeCode, tradeWords, weekPlan, reservedFor, reservedUntil } = form;
  return {
    workplaceId,
    title: form.title.trim(),
    description: form.description.trim(),
    programmes,
    weeks: form.weeks
      .map(({ week, seats }) => ({ week, seats: Number(seats) }))
      .sort((a, b) => a.week.localeCompare(b.week)),
    dayStart,
    dayEnd,
    breakMinutes: Number(form.breakMinutes),
    accessibility,
    ...writtenNotes(form),
    ...(tradeCode && { tradeCode }),
    ...(tradeWords.trim() && { tradeWords: tradeWords.trim() }),
    ...(weekPlan.length > 0 && { weekPlan: weekPlan.map((day) => day.trim()) }),
    ...(reservedFor && {
      reservation: {
        until: reservedUntil,
        ...(reservedFor !== PRIORITY && { schoolId: reservedFor }),
      },
    }),
  };
}

/** As much of it as can be checked while it is written. */
export function sketchOf(form: OfferForm): OfferSketch {
  return {
    title: form.title,
    tradeWords: form.tradeWords,
    description: form.description,
    weekPlan: form.weekPlan,
    ...notesOf(form),
    programmes: form.programmes,
    ...(form.dayStart && { dayStart: form.dayStart }),
    ...(form.dayEnd && { dayEnd: form.dayEnd }),
    ...(breakIsFine(form.breakMinutes) && { breakMinutes: Number(form.breakMinutes) }),
  };
}

function breakIsFine(minutes: string): boolean {
  return /^\d+$/.test(minutes) && Number(minutes) <= 240;
}

function seatsAreFine(seats: string): boolean {
  return /^\d+$/.test(seats) && Number(seats) >= 1 && Number(seats) <= MOST_SEATS;
}

type Words = Record<Fault, string>;

/** What is asked of an offer, in the reader's words. The service checks again. */
export function offerSchema(words: Words) {
  const required = z.string().check(z.trim(), z.minLength(1, words.required));
  /** Says what does not go together also while other fields are wrong. */
  const across = (path: OfferFormField, error: string, holds: (form: OfferForm) => boolean) =>
    z.refine<OfferForm>(holds, { path: [path], error, when: () => true });
  return z
    .object({
      workplaceId: required,
      title: required,
      tradeCode: z.string(),
      tradeWords: z.string(),
      description: required,
      programmes: z.array(z.string()).check(z.minLength(1, words.oneProgramme)),
      weeks: z
        .array(
          z.object({ week: z.string(), seats: z.string().check(z.refine(seatsAreFine, words.seatsRange)) }),
        )
        .check(z.minLength(1, words.oneWeek)),
      dayStart: required,
      dayEnd: required,
      breakMinutes: z.string().check(z.refine(breakIsFine, words.breakRange)),
      weekPlan: z.array(z.string().check(z.refine((day) => day.trim() !== '', words.planDays))),
      ...eachNote(() => z.string()),
      accessibility: z.array(z.enum(ACCESSIBILITIES)),
      reservedFor: z.string(),
      reservedUntil: z.string(),
    })
    .check(
      across('tradeCode', words.required, (form) => form.tradeCode !== '' || form.tradeWords.trim() !== ''),
      across('reservedUntil', words.required, (form) => !form.reservedFor || form.reservedUntil !== ''),
      across(
        'dayEnd',
        words.endAfterStart,
        ({ dayStart, dayEnd }) => !dayStart || !dayEnd || dayStart < dayEnd,
      ),
    );
}
