export const schoolDesk = {
  tabs: {
    desk: 'Suivi des élèves',
    import: 'Importer une liste',
    cards: 'Fiches de connexion',
    weeks: 'Semaines de stage',
  },
  school: 'Établissement',
  lastName: 'Nom',
  firstName: 'Prénom',
  detail: 'Détail',
  account: 'Compte',
  consent: 'Accord parental',
  search: 'Chercher un élève',
  print: 'Imprimer',
  export: 'Exporter en CSV',
  noOneYet: 'Aucun élève pour le moment. Importez la liste de votre logiciel de vie scolaire.',
  accounts: {
    NONE: 'Pas encore de fiche',
    CODE_GIVEN: 'Fiche imprimée, pas encore connecté',
    CODE_EXPIRED: 'Code périmé',
    ACTIVE: 'Connecté',
  },
  consentAwaited: 'Accord attendu',
  consents: {
    NOT_NEEDED: '15 ans ou plus',
    MISSING: 'Accord parental attendu',
    GIVEN: 'Accord parental donné',
  },
  roster: {
    title: 'Importer une liste d’élèves',
    lead: 'Exportez les élèves de votre logiciel de vie scolaire (CSV ou Excel), déposez le fichier, regardez l’aperçu, puis appliquez. Rien n’est enregistré avant.',
    drop: 'Déposez le fichier ici, ou choisissez-le',
    reading: 'Lecture du fichier…',
    hint: 'Fichier CSV ou Excel (.xlsx). Colonnes : Nom, Prénom, Date de naissance, Classe ; si possible INE, e-mails et téléphones des responsables. 2 Mo au plus.',
    preview: 'Aperçu de l’import',
    previewOf: (file: string) => (file ? `Aperçu de ${file}` : 'Aperçu'),
    created: 'Nouveaux',
    changed: 'Modifiés',
    unchanged: 'Sans changement',
    leftOut: 'Laissés de côté',
    missing: 'Absents du fichier',
    errors: 'Lignes mises de côté',
    errorsTitle: 'Lignes mises de côté',
    errorsHint:
      'Ces lignes ne sont pas importées ; le reste peut l’être. Corrigez-les dans le fichier, maintenant ou plus tard, et déposez-le à nouveau.',
    warningsTitle: 'À vérifier',
    warningsHint: 'Ces élèves sont importés, avec ce qui a pu être lu.',
    sheets: 'Feuilles du classeur, lues et non lues',
    lines: (n: number) => (n < 2 ? `${n} ligne` : `${n} lignes`),
    place: (sheet: string | undefined, line: number) =>
      sheet === undefined ? `Ligne ${line}` : `Feuille « ${sheet} », ligne ${line}`,
    becomes: 'devient',
    newClasses: 'Nouvelles classes',
    newClassesHint: 'Une classe sans dispositif ne fait pas de stage : ses élèves sont laissés de côté.',
    noProgramme: 'Pas de stage',
    remove: (n: number) =>
      n === 1
        ? 'Cet élève a quitté l’établissement : le retirer'
        : `Ces ${n} élèves ont quitté l’établissement : les retirer`,
    fields: {
      NAME: 'nom',
      BIRTH_DATE: 'date de naissance',
      CLASS: 'classe',
      INE: 'INE',
      EMAIL: 'e-mail',
      GUARDIANS: 'responsables',
      BACK: 'de retour',
    },
    nothing: 'Tout est déjà à jour : rien à faire.',
    nothingBut: 'Rien à appliquer en dehors des lignes mises de côté.',
    apply: 'Appliquer',
    applyWithout: (n: number) =>
      n < 2 ? 'Appliquer sans la ligne mise de côté' : `Appliquer sans les ${n} lignes mises de côté`,
    applying: 'Enregistrement…',
    another: 'Choisir un autre fichier',
    done: (created: number, changed: number) =>
      `Import appliqué : ${created} ${created < 2 ? 'nouveau' : 'nouveaux'}, ${changed} ${changed < 2 ? 'modifié' : 'modifiés'}.`,
    applied: (file: string, until: string) =>
      `L’import ${file} est appliqué. Il peut être annulé jusqu’au ${until} ; les responsables reçoivent leur invitation ensuite.`,
    undo: 'Annuler cet import',
    undone: 'Import annulé : la liste est comme avant.',
    nextCards: 'Imprimer les fiches de connexion',
  },
  referents: {
    title: (without: number) =>
      without === 0
        ? 'Professeurs référents : chaque élève a le sien'
        : `Professeurs référents : ${without === 1 ? '1 élève n’en a pas' : `${without} élèves n’en ont pas`}`,
    load: (name: string, inClass: number, inAll: number) =>
      `${name} : ${inClass} dans cette classe, ${inAll} en tout`,
    spread: (n: number) =>
      n === 1 ? 'Attribuer cet élève au moins chargé' : `Répartir ces ${n} élèves équitablement`,
    done: 'C’est réparti. Les conventions proposeront ces noms.',
    nobody: 'Personne pour l’instant',
  },
  invitations: {
    lead: 'Les étudiants dont l’adresse e-mail est dans la liste sont invités par e-mail, une heure après l’import ou tout de suite ici. Une fiche à imprimer sert à ceux qui n’en ont pas.',
    invite: (name: string) => `Inviter par e-mail : ${name}`,
    done: (n: number) =>
      n === 1
        ? 'C’est fait : 1 étudiant reçoit un e-mail s’il n’est pas déjà venu.'
        : `C’est fait : ${n} étudiants reçoivent un e-mail, sauf ceux qui sont déjà venus.`,
  },
  cards: {
    title: 'Fiches de connexion',
    lead: 'Une fiche par élève, à découper : un code à usage unique, valable 30 jours. L’élève choisit ensuite son mot de passe, sans adresse e-mail.',
    make: (name: string) => `Préparer les fiches de ${name}`,
    ask: (name: string) => `Préparer les fiches de ${name} ?`,
    askText:
      'Les élèves déjà connectés ne sont pas concernés. Pour les autres, les fiches imprimées avant ne marchent plus.',
    yes: 'Préparer',
    newCode: 'Nouveau code',
    newCodeFor: (name: string) => `Nouveau code pour ${name} : son mot de passe actuel ne marchera plus`,
    once: 'Ces codes ne seront plus jamais affichés : imprimez-les maintenant.',
    none: 'Tous les élèves de cette classe se sont déjà connectés.',
    back: 'J’ai imprimé, revenir',
    go: 'Va sur',
    scan: 'ou scanne ce carré.',
    qr: (name: string) => `Code QR de ${name} : la page, avec le code déjà écrit`,
    type: 'Tape ce code et ta date de naissance :',
    code: 'Code',
    choose: 'Choisis ton mot de passe.',
    username: 'Ensuite, ton identifiant est',
    until: (day: string) => `Valable jusqu’au ${day}.`,
  },
  weeks: {
    title: 'Semaines de stage',
    lead: (zone: string) =>
      `Choisissez les semaines où la classe part en stage. Vacances scolaires de la zone ${zone}.`,
    allClasses: (n: number) => (n === 1 ? 'La classe' : `Toutes les classes (${n})`),
    strip: 'Semaines de l’année scolaire',
    chosen: 'semaine de stage',
    holiday: 'vacances',
    publicHoliday: 'jour férié',
    closed: (day: string) => `${day} férié`,
    saved: 'Semaines enregistrées.',
    byClass: 'Par classe',
    holidayAsk: 'En pleines vacances ?',
    holidayYes: 'Oui, c’est voulu',
  },
  directory: {
    open: 'Importer l’annuaire national',
    title: 'Annuaire national de l’éducation',
    drop: 'Déposez le CSV de l’annuaire ici, ou choisissez-le',
    hint: 'Tel que publié sur data.education.gouv.fr ; seuls les collèges et lycées du territoire sont gardés. 8 Mo au plus : filtrez par département.',
    done: (added: number, changed: number, unchanged: number) =>
      `${added} ${added < 2 ? 'ajouté' : 'ajoutés'}, ${changed} mis à jour, ${unchanged} ${unchanged < 2 ? 'inchangé' : 'inchangés'}`,
    rest: (elsewhere: number, notOurs: number) =>
      `Laissés de côté : ${elsewhere} d’autres départements ; écoles, services ou établissements fermés : ${notOurs}.`,
    outcomes: { ADDED: 'Ajouté', CHANGED: 'Mis à jour', UNCHANGED: 'Inchangé', WRONG: 'À vérifier' },
  },
};
