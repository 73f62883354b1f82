export interface Choice {
  value: string;
  label: string;
  /** A heading above those that have it; they stand together. */
  group?: string;
  /** Other words by which it is found. */
  also?: string;
}

/** As people type it: without accents, hyphens and capitals. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** Those in which each word begins one of theirs; what begins with the text itself comes first. */
export function narrowed(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = folded(text);
  if (wanted === '') return choices;
  const parts = wanted.split(' ');
  const found = choices.filter((choice) => {
    const words = folded(`${choice.label} ${choice.also ?? ''}`).split(' ');
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
  const begins = (choice: Choice) => folded(choice.label).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}
