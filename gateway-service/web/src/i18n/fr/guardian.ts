export const guardian = {
  title: 'Mes enfants',
  emptyTitle: 'Aucun enfant rattaché à ce compte',
  emptyText: 'L’établissement de votre enfant peut faire le lien.',
  none: 'Pas encore de candidature. Une bonne occasion d’en parler à table.',
  endings: {
    STOPPED:
      'L’entreprise n’accueille personne pour le moment : la candidature s’arrête. Votre enfant n’y est pour rien et peut choisir une autre offre.',
    TAKEN_BACK:
      'L’entreprise ne peut plus accueillir votre enfant, qui n’y est pour rien. Il faut une autre place : son établissement peut aider.',
    BROKEN_OFF: 'La convention est terminée : la place n’est plus réservée. Il faut une autre place.',
    NOT_CONFIRMED: 'L’entreprise avait dit oui ; la place n’a pas été confirmée à temps.',
  },
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
