/** The agreement beside a placement, for the pupil and the family. */
export const agreementCard = {
  states: {
    DRAFT: 'En préparation',
    FROZEN: 'À signer',
    SIGNED: 'Signée par tous',
    SEALED: 'Terminée',
    REFUSED: 'Refusée',
    WITHDRAWN: 'Retirée',
    BROKEN_OFF: 'Stage interrompu',
  },
  who: {
    STUDENT: 'l’élève',
    GUARDIAN: 'la famille',
    COMPANY: 'l’entreprise',
    SCHOOL: 'l’établissement',
    TUTOR: 'le tuteur ou la tutrice',
    TEACHER: 'l’enseignant référent',
    PRINCIPAL: 'la direction de l’établissement',
  },
  turn: (who: string) => `C’est au tour de : ${who}.`,
  to: {
    STUDENT: {
      title: 'Ta convention',
      asked: {
        FILL: 'À toi : complète ta partie.',
        FREEZE: 'À toi de jouer.',
        SIGN: 'À toi : lis, puis signe.',
        CONFIRM: 'À toi : regarde ton papier signé, puis confirme.',
        WAIT: 'Tu n’as rien à faire pour l’instant.',
        DONE: 'Tu n’as plus rien à faire.',
      },
    },
    ADULT: {
      title: 'La convention',
      asked: {
        FILL: 'À vous : complétez votre partie.',
        FREEZE: 'À vous : relisez, puis figez le document.',
        SIGN: 'À vous : lisez, puis signez.',
        CONFIRM: 'À vous : regardez le papier signé, puis confirmez.',
        WAIT: 'Vous n’avez rien à faire pour l’instant.',
        DONE: 'Vous n’avez plus rien à faire.',
      },
    },
  },
  go: {
    FILL: 'Compléter ma partie',
    FREEZE: 'Relire et figer',
    SIGN: 'Lire et signer',
    CONFIRM: 'Regarder le papier',
    WAIT: 'Lire la convention',
    DONE: 'Lire la convention',
  },
  partlyOnPaper: 'en partie sur papier',
  amendment: (n: number) => `Avenant n° ${n}`,
  download: 'Télécharger la convention signée (PDF)',
  internship: 'Le stage : présence, aide, attestation',
};
