export const homePoint = {
  first:
    'D’abord, dis d’où tu pars : Stage-IN cherche alors ce que tu peux atteindre, et en revenir le soir.',
  next: 'Voir les offres pour moi',
  communeHint: 'Le centre du bourg suffit souvent. Sur la carte, c’est plus juste.',
  mapTitle: 'Ou touche la carte',
  mapText: 'Agrandis, puis touche l’endroit d’où tu pars : ta maison, ou l’arrêt le plus proche.',
  map: 'Carte pour placer ton point de départ',
  mapHelp:
    'Les flèches déplacent le point de 50 mètres, avec Majuscule de 500 mètres. Plus et moins agrandissent et réduisent.',
  near: (commune: string) => `Ton point est près de ${commune}.`,
  address: 'Chercher mon adresse',
  addressHint: 'Par exemple : 12 rue du Pont, Ribérac. Ce que tu écris n’est pas gardé.',
  find: 'Chercher',
  nothing: 'Aucune adresse trouvée dans le territoire. Vérifie, ou touche la carte.',
};
