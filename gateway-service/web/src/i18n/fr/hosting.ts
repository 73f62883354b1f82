export const hosting = {
  thanks: {
    title: 'Merci !',
    text: (n: number) =>
      n > 1
        ? `Vous avez accueilli ${n} élèves. Grâce à vous, ils savent un peu mieux ce qu’ils veulent faire.`
        : 'Vous avez accueilli un·e élève. Grâce à vous, il ou elle sait un peu mieux ce qu’il ou elle veut faire.',
    certificate: 'Notre page d’engagement, à montrer',
    statement: (year: number) => `Attestation ${year} (PDF)`,
    say: 'Écrire un mot à l’élève',
    said: 'Relire notre mot',
    ask: (name: string) => `${name} : comment s’est passé le stage ?`,
    again: 'Accueillir de nouveau l’an prochain',
    againHint:
      'Un brouillon de la même offre, aux mêmes semaines de l’année suivante. Rien de l’élève n’y est.',
    made: 'Le brouillon de l’an prochain est prêt : relisez-le, puis envoyez-le.',
    under: (name: string, day: string) => `${name} est chez vous jusqu’au ${day}.`,
  },
  words: {
    tab: 'Mots d’élèves',
    title: 'Mots pour les élèves suivants',
    lead: 'Relisez avant qu’ils paraissent, sans nom, sur la page de l’offre : pas de nom de personne, rien de blessant, rien qui dise qui écrit.',
    emptyTitle: 'Rien à relire',
    emptyText: 'Les mots que des élèves laissent après leur stage arrivent ici.',
    about: (company: string) => `À propos de ${company}`,
    approve: 'Afficher ce mot',
    approved: 'Ce mot est affiché.',
    giveBack: 'Rendre à l’élève',
    returned: 'Le mot est rendu à l’élève, avec votre raison.',
    dialog: 'Rendre ce mot à l’élève',
    dialogText: 'L’élève lit votre raison et peut réécrire son mot.',
    reason: 'Votre raison, lue par l’élève',
    reasons: [
      'Écris-le sans nom de personne.',
      'Dis aussi ce que tu as aimé ou appris.',
      'Ces mots peuvent blesser quelqu’un. Parles-en d’abord avec ton professeur.',
    ],
    needed: 'Écrivez une raison.',
  },
};
