export const reserved = {
  mine: (until: string) => `Réservée à ton établissement jusqu’au ${until}`,
  yours: (until: string) => `Réservée à votre établissement jusqu’au ${until}`,
  one: (until: string) => `Réservée à un établissement jusqu’au ${until}`,
  priority: (until: string) => `Réservée à l’éducation prioritaire jusqu’au ${until}`,
  own: (until: string) => `Réservée jusqu’au ${until}, puis ouverte à tous.`,
  label: 'Qui la voit d’abord',
  hint: 'Vous pouvez la garder quelques jours pour un établissement. Ensuite elle s’ouvre à tous, toute seule.',
  everybody: 'Tous les élèves',
  priorityChoice: (n: number) =>
    n === 1
      ? 'L’éducation prioritaire (1 établissement REP)'
      : `L’éducation prioritaire (${n} établissements REP ou REP+)`,
  until: 'Réservée jusqu’au',
  untilHint: 'Ce jour compris.',
};
