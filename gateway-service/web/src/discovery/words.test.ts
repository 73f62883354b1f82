import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en';
import { enFinding } from '../i18n/en.finding';
import { enPages } from '../i18n/en.pages';
import { fr } from '../i18n/fr';
import { frFinding } from '../i18n/fr.finding';
import { frPages } from '../i18n/fr.pages';
import { iconNamed } from '../ui/Icon';
import { DRAWN } from './Drawing';
import { reasonWords, strength } from './reasons';

const pack = (table: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../../territories/common', table), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
const french = { ...fr, ...frFinding, ...frPages };
const list = (parts: string[]) => parts.join(' et ');

describe('the words and drawings of discovery', () => {
  it('has a drawing for each side of each choice', () => {
    const sides = pack('choices.csv').flatMap((row) => {
      const cells = row.split(',');
      return [cells[1], cells[6]];
    });
    expect([...sides].sort()).toEqual([...DRAWN].sort());
  });

  it('has words for each interest of ROME', () => {
    for (const words of [frPages, enPages]) expect(Object.keys(words.discovery.interests)).toHaveLength(30);
  });

  /** They are joined by « et » after « tu aimes »: a noun or an « et » of its own would break the sentence. */
  it('has words that can be joined in any order', () => {
    const { interests, types } = frPages.discovery;
    const joined = [...Object.values(interests), ...Object.values(types).map(({ like }) => like)];
    expect(new Set(joined).size).toBe(joined.length);
    for (const words of joined) {
      expect(words).toMatch(/^[a-zéèêà]+(er|ir|re)( |$)/);
      expect(words).not.toMatch(/ et /);
    }
    for (const words of [
      ...Object.values(enPages.discovery.interests),
      ...Object.values(enPages.discovery.types).map(({ like }) => like),
    ]) {
      expect(words).toMatch(/^[a-z]+ing( |$)/);
      expect(words).not.toMatch(/ and /);
    }
  });

  it('has an icon for each family of trades', () => {
    for (const row of pack('families.csv')) {
      const icon = /^[^,]+,(?:"[^"]*"|[^,]*),(?:"[^"]*"|[^,]*),([^,]+),/.exec(row)?.[1] ?? '';
      expect(iconNamed(icon), row).toBe(icon);
    }
  });
});

describe('why a trade is shown', () => {
  const reasons = { types: ['REALISTIC' as const], interests: [] as string[], liked: [] };

  it('is said in a sentence', () => {
    expect(
      reasonWords({ reasons: { ...reasons, interests: ['9', '14'] }, surprise: false }, french, list),
    ).toBe('Parce que tu aimes être dans la nature et travailler à la main.');
    expect(reasonWords({ reasons, surprise: false }, french, list)).toBe(
      'Parce que tu aimes faire les choses toi-même.',
    );
  });

  it('does not say the same twice', () => {
    expect(reasonWords({ reasons: { ...reasons, interests: ['14'] }, surprise: false }, french, list)).toBe(
      'Parce que tu aimes travailler à la main.',
    );
  });

  it('names a surprise and what was liked', () => {
    const liked = [{ code: 'D1102', label: 'Boulanger / Boulangère', family: 'x', familyLabel: 'x' }];
    expect(reasonWords({ reasons: { types: [], interests: [], liked }, surprise: true }, french, list)).toBe(
      'Une surprise, pour voir autre chose. Proche de ce qui t’a plu : Boulanger / Boulangère.',
    );
  });

  it('is never empty, even for an interest nobody has words for', () => {
    const nothing = { types: [], interests: ['999'], liked: [] };
    expect(reasonWords({ reasons: nothing, surprise: false }, french, list)).toBe(
      'Pour ouvrir d’autres portes.',
    );
    expect(
      reasonWords({ reasons: nothing, surprise: false }, { ...en, ...enFinding, ...enPages }, list),
    ).toBe('To open other doors.');
  });

  it('calls fifty open', () => {
    expect([86, 57, 50, 14].map(strength)).toEqual(['strong', 'rather', 'open', 'less']);
  });
});
