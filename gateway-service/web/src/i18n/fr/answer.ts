export const answer = {
  title: 'Répondre à une candidature',
  intro: 'Recopiez le code à six chiffres du message que vous avez reçu. Pas besoin de compte.',
  code: 'Code du message',
  codeHint: 'Six chiffres.',
  codeBad: 'Le code a six chiffres.',
  show: 'Voir la candidature',
  signIn: 'Ou se connecter',
  noLink: 'Ouvrez le lien en entier depuis le message que vous avez reçu.',
  thanks: 'Merci pour votre réponse',
  accepted: (student: string) =>
    `${student} reçoit votre accord et doit encore confirmer. Vous aurez un message.`,
  declined: 'L’élève lira votre mot et pourra chercher ailleurs.',
};
