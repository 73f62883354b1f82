import { expect, it } from 'vitest';
import { blankOffer, draftOf, offerSchema, PRIORITY, sketchOf, type OfferForm } from './offerDraft';

/** What is wrong, by field: the faults by their names, as the words of a reader would stand there. */
function faultsOf(form: OfferForm) {
  const { error } = offerSchema({
    required: 'required',
    oneWeek: 'oneWeek',
    seatsRange: 'seatsRange',
    oneProgramme: 'oneProgramme',
    endAfterStart: 'endAfterStart',
    planDays: 'planDays',
    breakRange: 'breakRange',
  }).safeParse(form);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]));
}

const form = {
  ...blankOffer('a-place', ['3e', '2de']),
  title: ' Au fournil ',
  tradeCode: 'D1102',
  description: 'Regarder, goûter, demander.',
  weeks: [
    { week: '2027-W06', seats: '1' },
    { week: '2027-W05', seats: '2' },
  ],
};

it('sends nothing for what is left open', () => {
  const draft = draftOf(form);
  expect(draft).not.toHaveProperty('weekPlan');
  expect(draft).not.toHaveProperty('food');
  expect(draft.breakMinutes).toBe(60);
  expect(draft.title).toBe('Au fournil');
  expect(draft.weeks.map((each) => each.week)).toEqual(['2027-W05', '2027-W06']);
});

it('sends, checks and opens again each note that is written', () => {
  const noted = { ...form, clothing: ' Chaussures fermées ' };
  expect(draftOf(noted).clothing).toBe('Chaussures fermées');
  expect(draftOf(noted)).not.toHaveProperty('food');
  expect(sketchOf(noted).clothing).toBe(' Chaussures fermées ');
  expect(blankOffer('a-place', [])).toMatchObject({ clothing: '', food: '' });
});

it('takes the company’s own words where no trade of the list fits', () => {
  const own = { ...form, tradeCode: '', tradeWords: ' Luthier ' };
  expect(faultsOf(own)).toEqual({});
  expect(draftOf(own)).not.toHaveProperty('tradeCode');
  expect(draftOf(own).tradeWords).toBe('Luthier');
  expect(draftOf(form)).not.toHaveProperty('tradeWords');
  expect(faultsOf({ ...own, tradeWords: ' ' })).toEqual({ tradeCode: 'required' });
});

it('keeps an offer for a school, for priority education or for nobody', () => {
  expect(draftOf(form)).not.toHaveProperty('reservation');
  const school = { ...form, reservedFor: '0241011U', reservedUntil: '2026-12-12' };
  expect(draftOf(school).reservation).toEqual({ schoolId: '0241011U', until: '2026-12-12' });
  expect(draftOf({ ...school, reservedFor: PRIORITY }).reservation).toEqual({ until: '2026-12-12' });
  expect(faultsOf({ ...school, reservedUntil: '' })).toEqual({ reservedUntil: 'required' });
});

it('wants five days or no plan', () => {
  expect(faultsOf(form)).toEqual({});
  expect(faultsOf({ ...form, weekPlan: ['Accueil', '', 'Visite', 'Atelier', 'Bilan'] })).toEqual({
    weekPlan: 'planDays',
  });
});

it('knows a break that is none', () => {
  for (const breakMinutes of ['', '-5', '241', '1,5', 'une heure'])
    expect(faultsOf({ ...form, breakMinutes })).toEqual({ breakMinutes: 'breakRange' });
});

it('says all that is wrong at once', () => {
  expect(faultsOf({ ...form, title: ' ', tradeCode: '', dayEnd: '09:00', programmes: [] })).toEqual({
    title: 'required',
    tradeCode: 'required',
    programmes: 'oneProgramme',
    dayEnd: 'endAfterStart',
  });
});

it('wants a week, and seats that are a number of them', () => {
  expect(faultsOf({ ...form, weeks: [] })).toEqual({ weeks: 'oneWeek' });
  for (const seats of ['', '0', '21', '1,5'])
    expect(faultsOf({ ...form, weeks: [{ week: '2027-W05', seats }] })).toEqual({ weeks: 'seatsRange' });
});

it('checks what is written so far and leaves out what is not', () => {
  const sketch = sketchOf({ ...form, dayEnd: '', breakMinutes: 'x' });
  expect(sketch).not.toHaveProperty('dayEnd');
  expect(sketch).not.toHaveProperty('breakMinutes');
  expect(sketch.dayStart).toBe('09:00');
});
