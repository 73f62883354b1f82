import type { OfferDraft, OwnedOffer } from '../api/types';

export const MOST_SEATS = 20;

/** The form as typed; the request is made of it once it is complete. */
export interface OfferForm {
  workplaceId: string;
  title: string;
  tradeCode: string;
  description: string;
  programmes: string[];
  weeks: { week: string; seats: string }[];
  dayStart: string;
  dayEnd: string;
  clothing: string;
}

export type OfferFormField = keyof OfferForm;
export type Fault = 'required' | 'oneWeek' | 'seatsRange' | 'oneProgramme' | 'endAfterStart';

export function blankOffer(workplaceId: string, programmes: readonly string[]): OfferForm {
  return {
    workplaceId,
    title: '',
    tradeCode: '',
    description: '',
    programmes: programmes.slice(0, 1),
    weeks: [],
    dayStart: '09:00',
    dayEnd: '16:30',
    clothing: '',
  };
}

export function formOf(offer: OwnedOffer): OfferForm {
  return {
    workplaceId: offer.workplaceId,
    title: offer.title,
    tradeCode: offer.tradeCode,
    description: offer.description,
    programmes: offer.programmes,
    weeks: offer.weeks.map(({ week, seats }) => ({ week, seats: String(seats) })),
    dayStart: offer.dayStart.slice(0, 5),
    dayEnd: offer.dayEnd.slice(0, 5),
    clothing: offer.clothing ?? '',
  };
}

export function draftOf(form: OfferForm): OfferDraft {
  const { clothing, ...rest } = form;
  return {
    ...rest,
    title: form.title.trim(),
    description: form.description.trim(),
    weeks: form.weeks
      .map(({ week, seats }) => ({ week, seats: Number(seats) }))
      .sort((a, b) => a.week.localeCompare(b.week)),
    ...(clothing.trim() && { clothing: clothing.trim() }),
  };
}

function seatsAreFine(seats: string): boolean {
  return /^\d+$/.test(seats) && Number(seats) >= 1 && Number(seats) <= MOST_SEATS;
}

/** What keeps the form from being sent, by field. The service checks again. */
export function faultsOf(form: OfferForm): Partial<Record<OfferFormField, Fault>> {
  const faults: Partial<Record<OfferFormField, Fault>> = {};
  for (const field of ['workplaceId', 'title', 'tradeCode', 'description', 'dayStart', 'dayEnd'] as const) {
    if (!form[field].trim()) faults[field] = 'required';
  }
  if (form.programmes.length === 0) faults.programmes = 'oneProgramme';
  if (form.weeks.length === 0) faults.weeks = 'oneWeek';
  else if (!form.weeks.every(({ seats }) => seatsAreFine(seats))) faults.weeks = 'seatsRange';
  if (form.dayStart && form.dayEnd && form.dayEnd <= form.dayStart) faults.dayEnd = 'endAfterStart';
  return faults;
}

/** Hours between the two times, the break included. */
export function hoursBetween(start: string, end: string): number {
  const minutes = (time: string) => {
    const [hour = NaN, minute = NaN] = time.split(':').map(Number);
    return hour * 60 + minute;
  };
  return (minutes(end) - minutes(start)) / 60;
}
