import type { DeskMessages } from '../fr.desks';

export const schoolDesk: DeskMessages['schoolDesk'] = {
  tabs: {
    desk: 'Pupils',
    import: 'Import a list',
    cards: 'Sign-in cards',
    weeks: 'Internship weeks',
  },
  school: 'School',
  lastName: 'Surname',
  firstName: 'First name',
  detail: 'Detail',
  account: 'Account',
  consent: 'Guardian’s consent',
  search: 'Find a pupil',
  print: 'Print',
  export: 'Export as CSV',
  noOneYet: 'No pupils yet. Import the list from your school software.',
  accounts: {
    NONE: 'No card yet',
    CODE_GIVEN: 'Card printed, not signed in yet',
    CODE_EXPIRED: 'Code expired',
    ACTIVE: 'Signed in',
  },
  consentAwaited: 'Consent awaited',
  consents: {
    NOT_NEEDED: '15 or older',
    MISSING: 'Guardian’s consent awaited',
    GIVEN: 'Guardian’s consent given',
  },
  roster: {
    title: 'Import a list of pupils',
    lead: 'Export the pupils from your school software (CSV or Excel), drop the file, look at the preview, then apply. Nothing is saved before.',
    drop: 'Drop the file here, or choose it',
    reading: 'Reading the file…',
    hint: 'CSV or Excel file (.xlsx). Columns: Nom, Prénom, Date de naissance, Classe; if possible INE, guardians’ e-mails and telephones. 2 MB at most.',
    preview: 'Preview of the import',
    previewOf: (file: string) => (file ? `Preview of ${file}` : 'Preview'),
    created: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    leftOut: 'Left out',
    missing: 'Not in the file',
    errors: 'Lines set aside',
    errorsTitle: 'Lines set aside',
    errorsHint:
      'These lines are not imported; the rest can be. Correct them in the file, now or later, and drop it again.',
    warningsTitle: 'To check',
    warningsHint: 'These pupils are imported, with what could be read.',
    sheets: 'Sheets of the workbook, read and not read',
    lines: (n: number) => (n === 1 ? '1 line' : `${n} lines`),
    place: (sheet: string | undefined, line: number) =>
      sheet === undefined ? `Line ${line}` : `Sheet “${sheet}”, line ${line}`,
    becomes: 'becomes',
    newClasses: 'New classes',
    newClassesHint: 'A class without programme makes no internship: its pupils are left out.',
    noProgramme: 'No internship',
    remove: (n: number) =>
      n === 1
        ? 'This pupil has left the school: remove them'
        : `These ${n} pupils have left the school: remove them`,
    fields: {
      NAME: 'name',
      BIRTH_DATE: 'birth date',
      CLASS: 'class',
      INE: 'INE',
      EMAIL: 'e-mail',
      GUARDIANS: 'guardians',
      BACK: 'back again',
    },
    nothing: 'Everything is up to date: nothing to do.',
    nothingBut: 'Nothing to apply but the lines set aside.',
    apply: 'Apply',
    applyWithout: (n: number) =>
      n === 1 ? 'Apply without the line set aside' : `Apply without the ${n} lines set aside`,
    applying: 'Saving…',
    another: 'Choose another file',
    done: (created: number, changed: number) => `Import applied: ${created} new, ${changed} changed.`,
    applied: (file: string, until: string) =>
      `The import ${file} is applied. It can be undone until ${until}; guardians get their invitation afterwards.`,
    undo: 'Undo this import',
    undone: 'Import undone: the list is as before.',
    nextCards: 'Print the sign-in cards',
  },
  referents: {
    title: (without: number) =>
      without === 0
        ? 'Referent teachers: every pupil has one'
        : `Referent teachers: ${without === 1 ? '1 pupil has none' : `${without} pupils have none`}`,
    load: (name: string, inClass: number, inAll: number) =>
      `${name}: ${inClass} in this class, ${inAll} in all`,
    spread: (n: number) =>
      n === 1 ? 'Give this pupil to who has the fewest' : `Share these ${n} pupils out fairly`,
    done: 'Shared out. The agreements will propose these names.',
    nobody: 'Nobody yet',
  },
  invitations: {
    lead: 'Students whose e-mail address is on the list are invited by mail, an hour after the import or right now here. A printed card is for those who have none.',
    invite: (name: string) => `Invite by mail: ${name}`,
    done: (n: number) =>
      n === 1
        ? 'Done: 1 student gets a mail, unless they have come already.'
        : `Done: ${n} students get a mail, except those who have come already.`,
  },
  cards: {
    title: 'Sign-in cards',
    lead: 'One card a pupil, to cut out: a code for one use, valid 30 days. The pupil then chooses a password, without an e-mail address.',
    make: (name: string) => `Prepare the cards of ${name}`,
    ask: (name: string) => `Prepare the cards of ${name}?`,
    askText:
      'Pupils who have signed in are not concerned. For the others, cards printed before stop working.',
    yes: 'Prepare',
    newCode: 'New code',
    newCodeFor: (name: string) => `New code for ${name}: their present password will stop working`,
    once: 'These codes are never shown again: print them now.',
    none: 'All pupils of this class have signed in already.',
    back: 'Printed, go back',
    go: 'Go to',
    scan: 'or scan this square.',
    qr: (name) => `QR code of ${name}: the page, with the code filled in`,
    type: 'Type this code and your birth date:',
    code: 'Code',
    choose: 'Choose your password.',
    username: 'Then your username is',
    until: (day: string) => `Valid until ${day}.`,
  },
  weeks: {
    title: 'Internship weeks',
    lead: (zone: string) => `Choose the weeks when the class is away. School holidays of zone ${zone}.`,
    allClasses: (n: number) => (n === 1 ? 'The class' : `All classes (${n})`),
    strip: 'Weeks of the school year',
    chosen: 'internship week',
    holiday: 'holidays',
    publicHoliday: 'public holiday',
    closed: (day: string) => `${day}: public holiday`,
    saved: 'Weeks saved.',
    byClass: 'By class',
    holidayAsk: 'In the middle of the holidays?',
    holidayYes: 'Yes, it is meant',
  },
  directory: {
    open: 'Import the national directory',
    title: 'National directory of schools',
    drop: 'Drop the directory’s CSV here, or choose it',
    hint: 'As published at data.education.gouv.fr; only the territory’s collèges and lycées are kept. 8 MB at most: filter by département.',
    done: (added: number, changed: number, unchanged: number) =>
      `${added} added, ${changed} updated, ${unchanged} unchanged`,
    rest: (elsewhere: number, notOurs: number) =>
      `Left out: ${elsewhere} of other départements; primary schools, offices or closed ones: ${notOurs}.`,
    outcomes: { ADDED: 'Added', CHANGED: 'Updated', UNCHANGED: 'Unchanged', WRONG: 'To check' },
  },
};
