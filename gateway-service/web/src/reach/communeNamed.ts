/** The commune that somebody means who wrote its name by hand; none where two have it. */
export function communeNamed<C extends { name: string }>(
  communes: readonly C[],
  name: string,
): C | undefined {
  const asked = plain(name);
  const found = communes.filter((each) => plain(each.name) === asked);
  return found.length === 1 ? found[0] : undefined;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bst(e?) /g, 'saint$1 ')
    .trim();
}
