import { expect, it } from 'vitest';
import { blankOffer, draftOf, faultsOf, sketchOf } from './offerDraft';

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

it('checks what is written so far and leaves out what is not', () => {
  const sketch = sketchOf({ ...form, dayEnd: '', breakMinutes: 'x' });
  expect(sketch).not.toHaveProperty('dayEnd');
  expect(sketch).not.toHaveProperty('breakMinutes');
  expect(sketch.dayStart).toBe('09:00');
});
