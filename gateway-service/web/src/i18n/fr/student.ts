export const student = {
  title: 'Mon profil',
  class: 'Ma classe',
  school: 'Mon établissement',
  weeks: 'Mes semaines de stage',
  noWeeks: 'Ton établissement ne les a pas encore fixées.',
  home: 'Mon point de départ',
  homeText: 'Il sert seulement à calculer les distances. Les entreprises ne le voient jamais.',
  commune: 'Ma commune',
  choose: 'Choisir une commune',
  saved: 'C’est enregistré.',
};
