export const lastPupils = {
  tab: 'Derniers élèves',
  title: 'Élèves sans place',
  lead: 'Qui n’a pas encore de place dans une semaine à venir, et ce qui reste pour chacun. Une place se propose, elle ne s’impose jamais : l’élève candidate, l’entreprise répond.',
  pupils: (n: number) => (n === 1 ? '1 élève sans place' : `${n} élèves sans place`),
  emptyTitle: 'Tout le monde a une place',
  emptyText: 'Aucun élève ne manque de place dans les semaines à venir.',
  nameless: 'Élève',
  waiting: (n: number) =>
    n === 0
      ? 'aucune candidature en attente'
      : n === 1
        ? '1 candidature en attente'
        : `${n} candidatures en attente`,
  places: 'Places restantes',
  nothingLeft: 'Il ne reste aucune place ouverte pour cet élève. Demandez à l’opérateur du territoire.',
  more: (n: number) => `Voir les suivantes (${n})`,
  from: 'Durée du trajet depuis',
  fromHint: 'Le domicile de l’élève n’est pas montré : choisissez une commune.',
  propose: 'Proposer à l’élève',
  proposed: 'Proposée à l’élève',
  proposedTo: (name: string) => `C’est proposé à ${name}.`,
  wish: (rank: number) => `son vœu ${rank}`,
  warnings: {
    HOURS: 'horaires à adapter à son âge',
    CONSENT_AWAITED: 'accord d’un responsable attendu',
    COMPANY_PAUSED: 'l’entreprise fait une pause',
    APPLICATION_WAITS: 'candidature déjà en attente',
    DECLINED_BEFORE: 'déjà refusée par l’entreprise',
  },
  rounds: {
    title: 'Tours de vœux',
    lead: 'Les élèves sans place classent leurs vœux ; à la clôture, Stage-IN calcule la répartition la plus juste. Vous la voyez avant qu’elle soit proposée.',
    one: 'Tour de vœux',
    back: 'Retour aux élèves sans place',
    of: (week: string) => `Tour de vœux · ${week}`,
    states: { OPEN: 'vœux ouverts', CLOSED: 'vœux fermés', OFFERED: 'places proposées', CANCELLED: 'annulé' },
    open: 'Ouvrir un tour de vœux',
    openNow: 'Ouvrir le tour',
    week: 'Semaine de stage',
    closesOn: 'Dernier jour pour les vœux',
    mostWishes: 'Vœux par élève, au plus',
    daysToAnswer: 'Jours pour répondre à la proposition',
    wishesOf: (given: number, without: number) =>
      `${given === 1 ? '1 élève a' : `${given} élèves ont`} fait des vœux ; ${without} sont sans place cette semaine-là.`,
    until: (day: string) => `Les vœux se ferment le ${day} au soir.`,
    answersUntil: (day: string) => `Réponses jusqu’au ${day}.`,
    preview: (placed: number, all: number) =>
      `Aperçu : ${placed} ${placed > 1 ? 'places' : 'place'} pour ${all} ${all > 1 ? 'élèves' : 'élève'} : c’est le plus possible.`,
    noneBelow: 'Aucun élève n’a moins bien qu’avec un tirage au sort.',
    below: (wishes: string) =>
      `Par rapport à la moyenne de 40 tirages au sort, l’élève le moins bien servi perd ${wishes} rang de vœu : aucune répartition ne fait mieux.`,
    close: 'Fermer les vœux',
    cancel: 'Annuler le tour',
    offer: (n: number) => (n === 1 ? 'Proposer la place' : `Proposer les ${n} places`),
    ask: {
      close: 'Fermer les vœux maintenant ?',
      cancel: 'Annuler ce tour ?',
      offer: 'Proposer ces places aux élèves ?',
    },
    askText: {
      close: 'Les élèves ne pourront plus changer leurs vœux. Vous verrez ensuite l’aperçu.',
      cancel: 'Rien ne sera proposé. Vous pourrez ouvrir un autre tour.',
      offer:
        'Chaque place est gardée pour l’élève jusqu’à sa réponse. S’il dit oui, l’entreprise décide comme toujours.',
    },
    yes: { close: 'Fermer', cancel: 'Annuler le tour', offer: 'Proposer' },
    done: {
      close: 'Les vœux sont fermés.',
      cancel: 'Le tour est annulé.',
      offer: 'Les places sont proposées.',
    },
    outcomes: {
      PLACED: 'Place trouvée',
      NO_SEAT_LEFT: 'Pas de place : celles de ses vœux sont allées à d’autres.',
      NO_OPEN_WISH: 'Pas de place : les offres de ses vœux sont fermées ou complètes.',
      NO_WISH: 'Pas de vœux.',
    },
    answers: { ACCEPTED: 'a dit oui', REFUSED: 'a dit non' },
  },
  territory: {
    tab: 'Tours de vœux',
    title: 'Tours de vœux de plusieurs établissements',
    lead: 'Les élèves sans place de plusieurs établissements classent leurs vœux ensemble. Chaque établissement décide d’y participer et ne voit que ses élèves ; vous voyez des nombres, aucun élève.',
    one: 'Tour de vœux du territoire',
    back: 'Retour aux tours de vœux',
    all: 'Les tours',
    none: 'Aucun tour de vœux pour l’instant.',
    open: 'Nouveau tour',
    openNow: 'Inviter et ouvrir',
    chooseWeek: 'Choisissez une semaine',
    schools: 'Établissements invités',
    chooseSchools: 'Choisissez au moins un établissement.',
    nobody: 'Aucun élève n’est sans place cette semaine-là.',
    agreed: (n: number, of: number) => `${n} sur ${of} établissements participent`,
    takesPart: 'participe',
    invited: 'invité',
    withOthers: 'avec d’autres établissements',
    numbers: (without: number, wishes: number, placed: number | undefined) =>
      `${without} sans place · ${wishes} avec des vœux${placed === undefined ? '' : ` · ${placed} ${placed > 1 ? 'placés' : 'placé'}`}`,
    noNumbers: 'N’a pas encore accepté',
    closeText:
      'Plus de vœux, et plus d’établissement qui entre ou sort. Vous verrez ensuite l’aperçu, en nombres.',
    weTakePart:
      'Votre établissement participe à ce tour de vœux avec d’autres. L’opérateur du territoire le mène ; vous ne voyez que vos élèves, les autres que les leurs.',
    weAreInvited: (until: string) =>
      `L’opérateur du territoire invite votre établissement à un tour de vœux avec d’autres, jusqu’au ${until}. Plus de places pour vos élèves, partagées au plus juste.`,
    headDecides: 'La direction décide de participer.',
    join: 'Participer',
    leave: 'Ne plus participer',
    ask: { join: 'Participer à ce tour de vœux ?', leave: 'Quitter ce tour de vœux ?' },
    askText: {
      join: 'Vos élèves sans place cette semaine-là sont prévenus et peuvent classer leurs vœux.',
      leave: 'Les vœux de vos élèves ne comptent plus. Vous pouvez revenir tant que les vœux sont ouverts.',
    },
    done: { join: 'Votre établissement participe.', leave: 'Votre établissement ne participe plus.' },
  },
};
