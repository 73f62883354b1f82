/** The first of a month is « 1er » in French; browsers do not agree on it. */
export function spoken(format: Intl.DateTimeFormat, date: Date): string {
  const french = format.resolvedOptions().locale.startsWith('fr');
  return format
    .formatToParts(date)
    .map(({ type, value }) => (french && type === 'day' && /^1(er)?$/.test(value) ? '1er' : value))
    .join('');
}
