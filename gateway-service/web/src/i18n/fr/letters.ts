export const letters = {
  title: 'Les mots de l’établissement',
  emptyTitle: 'Aucun mot pour l’instant',
  emptyText: 'Ce que l’établissement écrit à la classe se lit ici.',
};
