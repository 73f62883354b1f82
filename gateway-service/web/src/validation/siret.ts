const LA_POSTE = '356000000';

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** A SIRET has 14 digits and passes Luhn; La Poste's establishments add up to a multiple of 5 instead. */
export function isSiret(text: string): boolean {
  const compact = text.replace(/[\s.\u00a0\u202f-]/g, '');
  if (!/^\d{14}$/.test(compact) || /^0+$/.test(compact)) return false;
  const digits = [...compact].map(Number);
  if (luhnSum(digits) % 10 === 0) return true;
  return compact.startsWith(LA_POSTE) && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
}

function luhnSum(digits: number[]): number {
  return digits
    .slice()
    .reverse()
    .map((digit, position) => (position % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2))
    .reduce((sum, value) => sum + value, 0);
}

/** `732 829 320 00074`: SIREN in threes, then the establishment. */
export function spaced(siret: string): string {
  const digits = digitsOf(siret).slice(0, 14);
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
    .filter((part) => part !== '')
    .join(' ');
}
