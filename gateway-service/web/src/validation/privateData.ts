export type PrivateKind = 'phone' | 'email' | 'address' | 'network';

const SIGNS: readonly (readonly [PrivateKind, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+\.\w{2,}/],
  ['phone', /(?:\+33|0)\s?[1-9](?:[\s.-]?\d{2}){4}/],
  [
    'address',
    /\b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av\.|boulevard|bd|impasse|chemin|route|place|allée|lotissement)\b/i,
  ],
  ['network', /\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|whatsapp|discord)\b/i],
];

/** What in a free text looks like a way to reach or find the person: it should not reach a company yet. */
export function privateDataIn(text: string): PrivateKind[] {
  return SIGNS.filter(([, sign]) => sign.test(text)).map(([kind]) => kind);
}
