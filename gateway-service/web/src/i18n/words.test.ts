import { expect, it } from 'vitest';
import { en } from './en';
import { enDesks } from './en.desks';
import { enFinding } from './en.finding';
import { enPages } from './en.pages';
import { fr } from './fr';
import { frDesks } from './fr.desks';
import { frFinding } from './fr.finding';
import { frPages } from './fr.pages';

/** Every key down the tree, with the number of what a sentence takes. */
function shape(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? shape(value, `${path}.${key}`)
      : [`${path}.${key}:${typeof value}`],
  );
}

it('says everything in both languages', () => {
  expect(shape(en)).toEqual(shape(fr));
  expect(shape(enFinding)).toEqual(shape(frFinding));
  expect(shape(enPages)).toEqual(shape(frPages));
  expect(shape(enDesks)).toEqual(shape(frDesks));
});

it('leaves no sentence empty', () => {
  for (const words of [fr, en, frFinding, enFinding, frPages, enPages, frDesks, enDesks])
    expect(JSON.stringify(words)).not.toMatch(/":""/);
});

/** Keys that a service names: its constants, its problems, its own name, its tables and columns. */
const NAMED_BY_SERVICES =
  /(^|\.)[A-Z0-9_]+$|[a-z]-[a-z]|_[a-z]|^(personal\.(tables|columns|values)|signInFailed\.why|agreements\.hints)\./;

it('keeps no words that no page says', () => {
  const sources: Record<string, string> = import.meta.glob(
    ['../**/*.{ts,tsx}', '!../api/*.d.ts', '!../i18n/**', '!../**/*.test.*'],
    { query: '?raw', import: 'default', eager: true },
  );
  const said = new Set(Object.values(sources).flatMap((code) => code.match(/[A-Za-z]\w*/g) ?? []));
  const unsaid = [fr, frFinding, frPages, frDesks].flatMap((words) =>
    shape(words)
      .map((key) => key.slice(1).replace(/:.*$/, ''))
      .filter((key) => !NAMED_BY_SERVICES.test(key) && !said.has(key.split('.').at(-1) ?? '')),
  );
  expect(unsaid).toEqual([]);
});
