import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contactsIn } from './contacts';

interface Example {
  kinds: string[];
  text: string;
}

/** The corpus that the services' detector is tested with too. */
const EXAMPLES: Example[] = readFileSync(
  join(process.cwd(), '../../safeguarding/corpus/contacts.tsv'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const tab = line.indexOf('\t');
    const kinds = line.slice(0, tab);
    return {
      kinds: kinds === '-' ? [] : kinds.split(','),
      text: line
        .slice(tab + 1)
        .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replaceAll('\\n', '\n'),
    };
  });

describe('what the services take for contact data', () => {
  it.each(EXAMPLES)('$kinds: $text', ({ kinds, text }) => {
    expect([...new Set(contactsIn(text).map(({ kind }) => kind))].sort()).toEqual(kinds);
  });

  it('has enough examples of both', () => {
    expect(EXAMPLES.length).toBeGreaterThan(200);
  });

  it.each(['06 ', '@', '1h', 'snap ', '12 rue de la ', 'é', 'a.', 'né '])(
    'takes no long time for %s again and again',
    (part) => {
      contactsIn(part.repeat(100_000 / part.length));
    },
  );
});
