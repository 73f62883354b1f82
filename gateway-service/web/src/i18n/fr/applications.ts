export const status = {
  SUBMITTED: 'Envoyée',
  SEEN: 'Lue',
  ACCEPTED: 'Acceptée',
  DECLINED: 'Refusée',
  WITHDRAWN: 'Retirée',
  CONFIRMED: 'Confirmée',
  RELEASED: 'Place rendue',
  EXPIRED: 'Sans réponse',
};

export const by = { STUDENT: 'par l’élève', COMPANY: 'par l’entreprise', SYSTEM: 'automatiquement' };

export const applications = {
  title: 'Mes candidatures',
  open: 'En cours',
  done: 'Terminées',
  emptyTitle: 'Pas encore de candidature',
  emptyText: 'Trouve une offre qui te plaît et écris quelques lignes. On t’aide.',
  find: 'Trouver une offre',
  quota: (open: number, max: number) =>
    open < max
      ? `${open} candidature${open > 1 ? 's' : ''} en cours sur ${max} possibles.`
      : `Tes ${max} candidatures sont en cours : attends une réponse avant d’en envoyer d’autres.`,
  next: 'Et maintenant ?',
  steps: {
    SUBMITTED: (date: string) => `L’entreprise a jusqu’au ${date} pour répondre.`,
    SEEN: (date: string) => `L’entreprise a lu ta candidature. Réponse au plus tard le ${date}.`,
    ACCEPTED: (date: string) =>
      `Bonne nouvelle, c’est oui ! Confirme avant le ${date} pour prendre la place.`,
    DECLINED: () => 'Ce n’est pas pour cette fois, et ça arrive à tout le monde. Essaie une autre offre.',
    WITHDRAWN: () => 'Cette candidature est retirée.',
    CONFIRMED: () => 'La place est à toi. La suite : la convention, avec ton établissement.',
    RELEASED: () => 'Tu as rendu la place. Tu peux candidater ailleurs.',
    EXPIRED: () => 'L’entreprise n’a pas répondu à temps. Ce n’est pas ta faute : tente une autre offre.',
  },
  endings: {
    STOPPED:
      'L’entreprise n’accueille personne pour le moment : ta candidature s’arrête, et tu n’y es pour rien. Choisis une autre offre.',
    TAKEN_BACK:
      'L’entreprise ne peut plus t’accueillir. Tu n’y es pour rien. Choisis vite une autre offre, et parles-en à ton établissement : il peut t’aider.',
    BROKEN_OFF:
      'La convention est terminée : cette place n’est plus la tienne. Choisis une autre offre, et parles-en à ton établissement.',
    NOT_CONFIRMED:
      'L’entreprise avait dit oui, mais le délai pour confirmer est passé. Choisis une autre offre, et regarde souvent tes messages.',
  },
  history: 'Ce qui s’est passé',
  myText: 'Mon texte',
  reason: 'Ce que l’entreprise en dit',
  actions: { CONFIRM: 'Confirmer ma place', WITHDRAW: 'Retirer', RELEASE: 'Rendre ma place' },
  ask: {
    CONFIRM: {
      title: 'Confirmer cette place ?',
      text: 'Elle sera à toi. Tes autres candidatures pour ces dates seront retirées.',
      yes: 'Oui, je confirme',
    },
    WITHDRAW: {
      title: 'Retirer ta candidature ?',
      text: 'L’entreprise ne la verra plus. Tu pourras candidater ailleurs.',
      yes: 'Oui, retirer',
    },
    RELEASE: {
      title: 'Rendre ta place ?',
      text: 'Un autre élève pourra la prendre. Tu n’auras plus de stage à ces dates.',
      yes: 'Oui, rendre ma place',
    },
  },
  done_: { CONFIRM: 'Place confirmée.', WITHDRAW: 'Candidature retirée.', RELEASE: 'Place rendue.' },
  offer: 'Voir l’offre',
  suggested: 'Proposé par ton établissement',
  suggestedHint: 'Des idées, rien d’obligatoire. Regarde, et candidate si ça te plaît.',
};
