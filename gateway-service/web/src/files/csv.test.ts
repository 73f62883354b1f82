import { expect, it } from 'vitest';
import { csv } from './csv';

it('keeps quotes, semicolons and line ends in their cell, and formulas texts', () => {
  expect(
    csv([
      ['Nom', 'a;b'],
      ['dit "le Grand"', '=1+1'],
    ]),
  ).toBe('\uFEFFNom;"a;b"\r\n"dit ""le Grand""";\'=1+1\r\n');
});
