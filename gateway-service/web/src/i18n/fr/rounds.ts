export const rounds = {
  title: 'Mes vœux',
  emptyTitle: 'Pas de tour de vœux en ce moment',
  emptyText:
    'Quand ton établissement en ouvre un, tu le trouves ici. En attendant, cherche et candidate comme d’habitude.',
  openUntil: (until: string, wishes: number) =>
    wishes === 0
      ? `Un tour de vœux est ouvert : classe les places qui te plaisent avant le ${until} au soir.`
      : `Tes vœux sont enregistrés. Tu peux les changer jusqu’au ${until} au soir.`,
  mine: 'Revoir mes vœux',
  child: {
    title: (week: string) => `Tour de vœux · ${week}`,
    open: (until: string, most: number) =>
      `Votre enfant peut classer jusqu’à ${most} offres avant le ${until} au soir, sur son compte. L’établissement lui proposera ensuite une place.`,
    closed: 'Les vœux sont fermés. L’établissement regarde le résultat.',
    offered: (rank: number) => `L’établissement propose à votre enfant son vœu ${rank} :`,
    answers: (until: string) =>
      `C’est votre enfant qui répond, avant le ${until} au soir. Parlez-en ensemble.`,
    answered: {
      ACCEPTED: 'Votre enfant a dit oui : sa candidature est partie.',
      REFUSED: 'Votre enfant a dit non à cette place.',
    },
    tooLate: 'Votre enfant n’a pas répondu à temps : la place est de nouveau libre.',
    nothing:
      'Ce tour n’a pas trouvé de place. Il reste des offres : cherchez ensemble, et parlez à l’établissement.',
    list: 'Ses vœux, le préféré en premier :',
    none: 'Pas encore de vœux.',
  },
  placeWaits: 'Ton établissement te propose une place. À toi de dire oui ou non.',
  rank: 'Classer mes vœux',
  see: 'Voir la place proposée',
  lead: (until: string, most: number) =>
    `Classe jusqu’à ${most} offres, la préférée en premier, avant le ${until} au soir. Ton établissement te proposera ensuite une place ; tu pourras dire oui ou non. Tu peux aussi continuer à candidater.`,
  none: 'Ta liste est vide. Ajoute des offres ci-dessous.',
  up: 'Monter',
  down: 'Descendre',
  remove: 'Enlever',
  add: 'Ajouter',
  movedTo: (title: string, rank: number) => `${title} : vœu ${rank}`,
  removed: (title: string) => `${title} : enlevé`,
  keep: 'Enregistrer mes vœux',
  kept: 'Tes vœux sont enregistrés. Tu peux encore les changer.',
  notKept: 'Pas encore enregistré',
  fromFavourites: 'Depuis mes favoris',
  noFavourites: 'Aucun autre favori n’a de place cette semaine-là.',
  search: 'Chercher d’autres offres pour cette semaine',
  noWay: 'pas de trajet trouvé',
  closed: 'Les vœux sont fermés. Ton établissement regarde le résultat et te proposera une place.',
  wish: (rank: number) => `Vœu ${rank}`,
  offered: (rank: number) => `Ton établissement te propose ton vœu ${rank}.`,
  needed: (rank: number, pupils: number) =>
    pupils === 1
      ? `Vœu ${rank} : l’élève qui a cette place n’aurait pas eu d’autre place, ou une bien moins bonne.`
      : `Vœu ${rank} : les ${pupils} élèves qui ont ces places n’en auraient pas eu d’autre, ou une bien moins bonne.`,
  othersLose: (rank: number, pupils: number, wishes: number) =>
    wishes > 0
      ? `Vœu ${rank} : te le donner aurait fait changer ${pupils === 1 ? 'un autre élève' : `${pupils} autres élèves`} de place, plus bas dans leurs vœux (${wishes === 1 ? '1 rang' : `${wishes} rangs`} en tout).`
      : `Vœu ${rank} : te le donner aurait fait changer ${pupils === 1 ? 'un autre élève' : `${pupils} autres élèves`} de place sans rien améliorer pour l’ensemble.`,
  outcomes: {
    PLACED: 'Une place t’est proposée.',
    NO_SEAT_LEFT:
      'Il n’y avait pas assez de places dans tes vœux. Parle à ton professeur et regarde les offres qui restent.',
    NO_OPEN_WISH: 'Les offres de tes vœux n’ont plus de place. Regarde celles qui restent.',
    NO_WISH: 'Tu n’as pas fait de vœux. Regarde les offres qui restent et parle à ton professeur.',
  },
  howToAnswer: (until: string) =>
    `La place est gardée pour toi jusqu’au ${until}. Si tu dis oui, ta candidature part à l’entreprise avec tes mots ; c’est elle qui décide ensuite.`,
  accept: 'Oui, envoyer ma candidature',
  refuse: 'Non merci',
  refuseAsk: 'Refuser cette place ?',
  refuseText: 'Elle sera libre pour un autre élève. Tu continueras à chercher.',
  answered: {
    ACCEPTED: 'Tu as dit oui : ta candidature est partie. Suis-la dans « Mes candidatures ».',
    REFUSED: 'Tu as dit non à cette place.',
  },
  tooLate: (day: string) => `Tu n’as pas répondu avant le ${day} : la place est de nouveau libre.`,
};
