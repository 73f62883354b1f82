/** Accounts that cannot be made as they are: why, and what the school or the operator does. */
export const refusals = {
  title: 'Compte impossible à créer',
  badge: 'Compte à corriger',
  badgeFamily: 'Adresse de la famille à corriger',
  unnamed: 'responsable sans nom',
  pupil: 'Le compte de l’élève n’a pas pu être créé.',
  guardian: (who: string, email: string) => `${who} (${email}) n’a pas pu être invité(e).`,
  pupilReasons: {
    NAME: 'Son nom contient des signes qui ne passent pas : corrigez-le dans la liste, importez-la, puis réessayez.',
    ADDRESS:
      'Aucun compte ne peut avoir son adresse, ou aucun courriel n’y arrive. Corrigez-la dans la liste, importez-la, puis réessayez.',
    PUPILS_ADDRESS:
      'Son adresse est déjà celle d’un autre étudiant. Corrigez-la dans la liste, importez-la, puis réessayez.',
    USERNAME_TAKEN:
      'Son identifiant est déjà pris par quelqu’un d’autre. Donnez-lui un nouveau code : la nouvelle fiche porte un autre identifiant.',
    ACCOUNT_CLOSED: 'Son compte a été fermé. Prévenez l’assistance, puis réessayez.',
    OTHER: 'Prévenez l’assistance : elle trouve la cause dans son journal. Réessayez ensuite.',
  },
  guardianReasons: {
    NAME: 'Son nom contient des signes qui ne passent pas : corrigez-le dans la liste, importez-la, puis réessayez.',
    ADDRESS:
      'Aucun compte ne peut avoir cette adresse, ou aucun courriel n’y arrive. Demandez-la à la famille et corrigez-la ici.',
    PUPILS_ADDRESS:
      'Cette adresse est celle d’un élève, qui ne peut pas être son propre responsable. Indiquez celle de l’adulte.',
    USERNAME_TAKEN: 'Réessayez ; si cela continue, prévenez l’assistance.',
    ACCOUNT_CLOSED:
      'Le compte qui a cette adresse est fermé. Indiquez une autre adresse, ou prévenez l’assistance et réessayez.',
    OTHER: 'Prévenez l’assistance : elle trouve la cause dans son journal. Réessayez ensuite.',
  },
  staffReasons: {
    NAME: 'Son nom contient des signes qui ne passent pas : retirez-la et invitez-la avec un nom sans ces signes.',
    ADDRESS:
      'Aucun compte ne peut avoir cette adresse, ou aucun courriel n’y arrive. Retirez-la, puis invitez la personne à une autre adresse.',
    PUPILS_ADDRESS: 'Cette adresse est celle d’un élève. Retirez-la, puis invitez la personne à la sienne.',
    USERNAME_TAKEN: 'Renvoyez l’invitation ; si cela continue, prévenez l’assistance.',
    ACCOUNT_CLOSED:
      'Le compte qui a cette adresse est fermé. Invitez la personne à une autre adresse, ou prévenez l’assistance.',
    OTHER: 'L’invitation n’a pas pu partir. Prévenez l’assistance, puis renvoyez-la.',
  },
  address: (who: string) => `Adresse e-mail de ${who}`,
  addressBad: 'Écrivez une adresse e-mail, par exemple prenom.nom@exemple.fr.',
  correct: 'Corriger et inviter',
  corrected: (email: string) => `Invitation en route vers ${email}.`,
  again: 'Réessayer sans rien changer',
  triedAgain: 'Nouvel essai en cours. Ce qui reste impossible réapparaît ici.',
};
