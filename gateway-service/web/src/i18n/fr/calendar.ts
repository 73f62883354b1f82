export const calendar = {
  title: 'Mettre dans mon agenda',
  text: 'Les jours de stage et les dernières dates pour répondre se mettent tout seuls dans l’agenda du téléphone, et y restent à jour.',
  secret: 'Ce lien est personnel : qui l’a voit ces dates. Il est montré une seule fois.',
  make: 'Créer mon lien',
  again: 'Faire un nouveau lien',
  madeAt: (date: string) =>
    `Un lien existe depuis le ${date}. Pour le revoir, il faut en faire un nouveau : l’ancien s’arrête.`,
  address: 'Lien de l’agenda',
  addressHint: 'À coller dans « Ajouter un agenda par URL ».',
  copy: 'Copier',
  copied: 'Lien copié.',
  open: 'Ouvrir dans l’agenda',
  revoke: 'Arrêter le lien',
  revoked: 'Le lien ne marche plus.',
};
