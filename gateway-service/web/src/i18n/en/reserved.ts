import type { reserved as fr } from '../fr/reserved';

export const reserved: typeof fr = {
  mine: (until) => `Kept for your school until ${until}`,
  yours: (until) => `Kept for your school until ${until}`,
  one: (until) => `Kept for one school until ${until}`,
  priority: (until) => `Kept for priority education until ${until}`,
  own: (until) => `Kept until ${until}, then open to all.`,
  label: 'Who sees it first',
  hint: 'You can keep it for a school for some days. After that it opens to all by itself.',
  everybody: 'All pupils',
  priorityChoice: (n) =>
    n === 1 ? 'Priority education (1 REP school)' : `Priority education (${n} REP or REP+ schools)`,
  until: 'Kept until',
  untilHint: 'That day included.',
};
