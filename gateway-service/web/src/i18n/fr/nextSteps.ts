export const nextSteps = {
  trade: (trade: string) => `Les offres du même métier : ${trade}`,
  family: 'Les offres du même domaine, cette semaine-là',
  week: 'Les offres de cette semaine-là',
  reread: 'Relis ce que dit l’entreprise : une phrase à changer, et ton texte servira ailleurs.',
  keepText: 'Ton texte peut resservir : il est dans « Ce qui s’est passé ».',
  ask: 'Demande aussi autour de toi : famille, voisins, commerces. Quelqu’un dit oui ?',
};
