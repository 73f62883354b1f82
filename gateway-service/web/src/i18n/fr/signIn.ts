export const signOut = {
  title: 'Session fermée',
  text: 'Plus rien de personnel n’est visible sur cet ordinateur. Pour revenir, il faudra le mot de passe.',
  onlyHere:
    'Le service de connexion n’a pas répondu. Sur un ordinateur partagé, il faut aussi fermer toutes les fenêtres du navigateur.',
  again: 'Se connecter',
  notYet: 'La déconnexion n’a pas abouti',
  notYetText: 'La session est encore ouverte. Un clic suffit pour la fermer.',
};

/** By the names that the gateway writes in the address: SignInFailure. */
export const signInFailed = {
  title: 'La connexion n’a pas abouti.',
  why: {
    perimee: 'La page de connexion était trop ancienne ou venait d’un favori. Un clic suffit pour continuer.',
    annulee: 'Elle a été annulée. On peut recommencer à tout moment.',
    indisponible:
      'Le service de connexion ne répond pas en ce moment. Rien n’est perdu : il suffit de réessayer dans une minute.',
    cookies:
      'Le navigateur n’a pas gardé le cookie de connexion. Il faut autoriser les cookies de ce site, ou revenir dans le navigateur du début, puis réessayer.',
    echec: 'La raison nous échappe. Si cela recommence, l’établissement ou l’opérateur peut aider.',
  },
  again: 'Se connecter',
};
