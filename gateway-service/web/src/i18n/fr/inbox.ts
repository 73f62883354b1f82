export const inbox = {
  title: 'Messages',
  unread: (n: number) => (n === 0 ? 'Tout est lu' : n === 1 ? '1 message non lu' : `${n} messages non lus`),
  readAll: 'Tout marquer comme lu',
  new: 'Nouveau',
  emptyTitle: 'Aucun message',
  emptyText: 'Les nouvelles des candidatures arrivent ici, sans recharger la page.',
  open: 'Ouvrir',
};
