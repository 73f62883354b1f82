export const consent = {
  asked: (name: string) => `${name} a moins de 15 ans : votre accord est demandé`,
  isGiven: 'Vous avez donné votre accord',
  give: 'Je donne mon accord',
  withdraw: 'Retirer mon accord',
  given: 'Merci, votre accord est enregistré.',
  withdrawn: 'Votre accord est retiré.',
};
