import type { Accessibility, OfferDraft, OfferSketch, OwnedOffer } from '../api/types';

export const MOST_SEATS = 20;
export const ACCESSIBILITIES: readonly Accessibility[] = ['WHEELCHAIR', 'HEARING', 'SIGHT'];
/** In the place of a school's UAI: all of priority education. */
export const PRIORITY = 'PRIORITY';

/** The form as typed; the request is made of it once it is complete. */
export interface OfferForm {
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
  clothing: string;
  breakMinutes: string;
  /** Five days, or none. */
  weekPlan: string[];
  food: string;
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
    clothing: '',
    breakMinutes: '60',
    weekPlan: [],
    food: '',
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
    clothing: offer.clothing ?? '',
    breakMinutes: String(offer.breakMinutes),
    weekPlan: offer.weekPlan,
    food: offer.food ?? '',
    accessibility: offer.accessibility,
    reservedFor: offer.reservation ? (offer.reservation.schoolId ?? PRIORITY) : '',
    reservedUntil: offer.reservation?.until ?? '',
  };
}

export function draftOf(form: OfferForm): OfferDraft {
  const { tradeCode, tradeWords, clothing, food, weekPlan, reservedFor, reservedUntil, ...rest } = form;
  return {
    ...rest,
    title: form.title.trim(),
    description: form.description.trim(),
    weeks: form.weeks
      .map(({ week, seats }) => ({ week, seats: Number(seats) }))
      .sort((a, b) => a.week.localeCompare(b.week)),
    breakMinutes: Number(form.breakMinutes),
    ...(tradeCode && { tradeCode }),
    ...(tradeWords.trim() && { tradeWords: tradeWords.trim() }),
    ...(clothing.trim() && { clothing: clothing.trim() }),
    ...(food.trim() && { food: food.trim() }),
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
    clothing: form.clothing,
    food: form.food,
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

/** What keeps the form from being sent, by field. The service checks again. */
export function faultsOf(form: OfferForm): Partial<Record<OfferFormField, Fault>> {
  const faults: Partial<Record<OfferFormField, Fault>> = {};
  for (const field of ['workplaceId', 'title', 'description', 'dayStart', 'dayEnd'] as const) {
    if (!form[field].trim()) faults[field] = 'required';
  }
  if (!form.tradeCode && !form.tradeWords.trim()) faults.tradeCode = 'required';
  if (form.programmes.length === 0) faults.programmes = 'oneProgramme';
  if (form.weeks.length === 0) faults.weeks = 'oneWeek';
  else if (!form.weeks.every(({ seats }) => seatsAreFine(seats))) faults.weeks = 'seatsRange';
  if (!breakIsFine(form.breakMinutes)) faults.breakMinutes = 'breakRange';
  if (form.weekPlan.some((day) => !day.trim())) faults.weekPlan = 'planDays';
  if (form.reservedFor && !form.reservedUntil) faults.reservedUntil = 'required';
  if (form.dayStart && form.dayEnd && form.dayEnd <= form.dayStart) faults.dayEnd = 'endAfterStart';
  return faults;
}
