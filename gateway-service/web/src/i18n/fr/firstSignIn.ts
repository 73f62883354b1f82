export const firstSignIn = {
  title: 'Première connexion',
  lead: 'Tu as reçu une fiche de ton établissement ? Recopie ton code, donne ta date de naissance et choisis ton mot de passe.',
  code: 'Ton code',
  codeHint: '8 lettres ; majuscules ou minuscules, peu importe',
  codeWrong: 'Le code a 8 lettres. Regarde bien ta fiche.',
  birthDate: 'Ta date de naissance',
  dateWrong: 'Donne ta date de naissance.',
  password: 'Ton mot de passe',
  passwordHint: 'Au moins 10 caractères. Une petite phrase se retient bien.',
  passwordWrong: 'Il faut au moins 10 caractères.',
  show: 'Montrer le mot de passe',
  send: 'Créer mon mot de passe',
  done: 'Tout est prêt !',
  doneText:
    'Note ton identifiant : il te servira à chaque connexion, avec le mot de passe que tu viens de choisir. Ensuite, une seule chose à dire : d’où tu pars.',
  username: 'Ton identifiant :',
};
