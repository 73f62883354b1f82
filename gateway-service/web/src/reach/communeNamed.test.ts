import { expect, it } from 'vitest';
import { communeNamed } from './communeNamed';

const communes = ['Saint-Astier', 'Tocane-Saint-Apre', 'Ribérac', 'La Tour-Blanche', 'La Tour Blanche'].map(
  (name, code) => ({ code: String(code), name }),
);

it('knows a commune by whatever way its name is written', () => {
  for (const name of ['Ribérac', 'riberac ', 'RIBERAC', 'Ribe\u0301rac'])
    expect(communeNamed(communes, name)?.code).toBe('2');
  expect(communeNamed(communes, 'St Astier')?.code).toBe('0');
  expect(communeNamed(communes, 'Tocane St-Apre')?.code).toBe('1');
});

it('does not guess', () => {
  for (const name of ['', 'Ribérac 24600', 'Rib', 'La Tour-Blanche'])
    expect(communeNamed(communes, name)).toBeUndefined();
});
