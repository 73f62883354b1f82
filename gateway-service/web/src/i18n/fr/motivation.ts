export const motivation = {
  title: 'Quatre questions pour t’aider',
  questions: [
    'Qu’est-ce qui t’a fait cliquer sur cette offre ?',
    'Que sais-tu déjà de ce métier, ou qui le fait autour de toi ?',
    'Qu’aimerais-tu voir ou comprendre pendant le stage ?',
    'Qu’est-ce que tu aimes faire, en classe ou ailleurs, qui s’en rapproche ?',
  ],
  examples: 'Voir deux exemples de phrases',
  sentences: [
    'Mon oncle répare des tracteurs et j’aime le regarder chercher la panne : j’aimerais voir comment on fait dans un vrai garage.',
    'Je ne connais pas encore ce métier, mais j’aime parler avec les gens, et je me demande comment on accueille quelqu’un qui est inquiet.',
  ],
  yours: 'Ce sont des exemples : les tiens seront meilleurs, parce qu’ils seront vrais.',
};
