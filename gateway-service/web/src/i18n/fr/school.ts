export const school = {
  title: 'Mon établissement',
  emptyTitle: 'Aucun établissement rattaché à ce compte',
  emptyText:
    'Peut-être n’en faites-vous plus partie. La direction de l’établissement peut vous inviter de nouveau.',
  class: 'Classe',
  allClasses: 'Toutes les classes',
  weeks: 'Semaines de stage',
  noWeeks: 'non fixées',
  student: 'Élève',
  state: 'Où en est l’élève',
  states: {
    placed: 'A une place',
    accepted: 'Doit confirmer',
    open: 'Attend une réponse',
    refused: 'Refusé, à encourager',
    stuck: 'Bloqué : trois refus',
    none: 'N’a pas commencé',
  },
  groups: {
    help: 'À aider d’abord',
    without: 'Sans place',
    waiting: 'En attente',
    placed: 'Ont une place',
  },
  detail: {
    open: (n: number) => (n === 1 ? '1 candidature en cours' : `${n} candidatures en cours`),
    refused: (n: number) => (n === 1 ? '1 refus' : `${n} refus`),
  },
  more: (name: string) => `Plus sur ${name}`,
  count: (n: number) => (n === 1 ? '1 élève' : `${n} élèves`),
  summary: (placed: number, total: number) =>
    placed < 2 ? `${placed} élève sur ${total} a une place` : `${placed} élèves sur ${total} ont une place`,
  only: 'Voir',
  everyone: 'Tout le monde',
  noStudents: 'Aucun élève ici',
  caption: 'Les élèves et leur recherche de stage',
};
