import file from '../../../../safeguarding/src/main/resources/fr/stagein/safeguarding/words.txt?raw';

const LINES = file
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);

const list = (name: string): string[] =>
  LINES.filter(([of]) => of === name).flatMap(([, words]) => words.split(' '));
const set = (name: string): ReadonlySet<string> => new Set(list(name));
const pairs = (name: string): ReadonlyMap<string, string> =>
  new Map(list(name).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));

/** The lists that the services' detector reads too. */
export const LOOK_ALIKES = pairs('look-alikes');
export const ZEROS = list('zeros').map(Number);
export const UNITS = pairs('units');
export const TEENS = pairs('teens');
export const TENS = pairs('tens');
export const BETWEEN_DIGITS = set('between-digits');
export const BEFORE_PHONE = set('before-phone');
export const NO_PHONE = set('no-phone');
export const NINE_DIGITS = list('nine-digits');
export const OTHER_CODES = list('other-codes');
export const NETWORKS = set('networks');
export const SHORT_NETWORKS = set('short-networks');
export const PSEUDONYMS = set('pseudonyms');
export const OWN = set('own');
export const NO_NAMES = set('no-names');
export const PROVIDERS = set('providers');
export const ENDINGS = set('endings');
export const WORD_ENDINGS = set('word-endings');
export const SPELLED_ENDINGS = set('spelled-endings');
export const STREETS = set('streets');
export const LIVES = set('lives');
export const BIRTHS = set('births');
export const MONTHS = set('months');
export const EVERYDAY = set('everyday');
export const SCHOOL_KINDS = set('school-kinds');
export const INVITATIONS: readonly (readonly string[])[] = LINES.filter(([of]) => of === 'invitation').map(
  ([, phrase]) => phrase.split(' '),
);
