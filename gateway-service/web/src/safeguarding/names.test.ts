import { describe, expect, it } from 'vitest';
import { holdsName } from './names';

const NAMES = ['Marie-Noëlle', 'Dupont', 'Collège Arnaut-Daniel'];

describe('a pupil’s and a school’s name', () => {
  it.each(['Je suis marie noelle', 'DUPONT', 'du\u200bpont', 'au collège Arnaut', 'daniel'])(
    'is seen in %s',
    (text) => expect(holdsName(text, NAMES)).toBe(true),
  );

  it.each(['Je suis au collège', 'Un pont de pierre', ''])('is not in %s', (text) =>
    expect(holdsName(text, NAMES)).toBe(false),
  );

  it('is no everyday word in small letters', () => {
    expect(holdsName('Un petit commerce', ['Petit'])).toBe(false);
    expect(holdsName('Léa Petit', ['Petit'])).toBe(true);
  });
});
