export const guardian = {
  title: 'Mes enfants',
  emptyTitle: 'Aucun enfant rattaché à ce compte',
  emptyText: 'L’établissement de votre enfant peut faire le lien.',
  none: 'Pas encore de candidature. Une bonne occasion d’en parler à table.',
  stopped:
    'L’entreprise n’accueille personne pour le moment : la candidature s’arrête. Votre enfant n’y est pour rien et peut choisir une autre offre.',
  next: {
    SUBMITTED: (date: string) => `Réponse de l’entreprise attendue avant le ${date}.`,
    SEEN: (date: string) => `L’entreprise a lu la candidature. Réponse avant le ${date}.`,
    ACCEPTED: (date: string) => `Acceptée : votre enfant doit confirmer avant le ${date}.`,
    DECLINED: () => 'Refusée. Un encouragement et une autre offre feront l’affaire.',
    WITHDRAWN: () => 'Retirée.',
    CONFIRMED: () => 'Place confirmée. La convention suivra.',
    RELEASED: () => 'La place a été rendue.',
    EXPIRED: () => 'L’entreprise n’a pas répondu à temps.',
  },
};
