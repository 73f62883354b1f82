const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A school's UAI: seven digits and the letter at their remainder by 23 in the alphabet without I, O and Q. */
export function isUai(text: string): boolean {
  const uai = text.trim().toUpperCase();
  return /^\d{7}[A-Z]$/.test(uai) && LETTERS[Number(uai.slice(0, 7)) % 23] === uai[7];
}
