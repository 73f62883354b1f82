import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { NO_FILTERS, requestOf } from './filters';

it('is asked for early exactly as the page asks for it', () => {
  const build = readFileSync(resolve(import.meta.dirname, '../../vite.config.ts'), 'utf8');
  expect(build).toContain(`search: '${JSON.stringify(requestOf(NO_FILTERS, undefined))}'`);
  expect(build).toContain(`search: '{"size":1}'`);
});
