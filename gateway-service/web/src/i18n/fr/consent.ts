export const consent = {
  asked: (name: string) => `${name} a moins de 15 ans : votre accord est demandé`,
  isGiven: 'Vous avez donné votre accord',
  give: 'Je donne mon accord',
  withdraw: 'Retirer mon accord',
  given: 'Merci, votre accord est enregistré.',
  withdrawn: 'Votre accord est retiré.',
  awaited: {
    title: 'L’accord d’un responsable manque encore',
    why: 'Tu as moins de 15 ans : ici, avant ta première candidature, un de tes responsables légaux dit qu’il est d’accord.',
    steps: [
      'Ton établissement l’a invité par e-mail. Il se connecte à Stage-IN, ouvre « Mes enfants » et touche « Je donne mon accord ».',
      'Montre-lui cette page, ou demande-lui de chercher ce message (regardez aussi dans les indésirables).',
      'Rien reçu ? Parles-en à ton professeur principal ou au secrétariat : l’établissement peut l’inviter de nouveau.',
    ],
    meanwhile: 'En attendant, cherche et garde en favori les offres qui te plaisent.',
    look: 'C’est fait : vérifier',
  },
};
