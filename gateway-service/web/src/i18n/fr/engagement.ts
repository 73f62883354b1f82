export const engagement = {
  title: (name: string) => `${name} s’engage`,
  thanks: 'Merci d’ouvrir votre porte.',
  first: 'Les premiers élèves sont attendus.',
  seats: 'places proposées',
  hosted: 'élèves accueillis',
  since: 'engagé depuis',
  years: 'Année par année',
  year: 'Année',
  offers: 'Voir les offres du territoire',
  none: 'La première offre arrive bientôt.',
};
