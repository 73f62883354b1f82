import type { PageMessages } from '../fr.pages';

export const settings: PageMessages['settings'] = {
  title: 'My notifications',
  lead: 'Every piece of news is in Messages at once. Choose here what comes by e-mail too.',
  noAddress: 'This account has no e-mail address: everything comes to Messages, and only there.',
  inbox: 'Open Messages',
  emptyTitle: 'Nothing to choose for now',
  emptyText: 'There are no e-mails for this kind of account. Messages stay here.',
  readers: {
    STUDENT: 'My applications',
    GUARDIAN: 'My children',
    COMPANY: 'My company',
    SCHOOL: 'My school',
    OPERATOR: 'My territory',
  },
  frequencies: { AT_ONCE: 'E-mail at once', DAILY: 'One e-mail a day', NEVER: 'No e-mail' },
  daily:
    'One e-mail a day: the news together in the late afternoon, without what was read meanwhile. Never on a Sunday or a public holiday.',
  always: 'Always by e-mail',
  alwaysText: 'Without this news a place would be lost, or somebody would wait for nothing.',
  quiet: 'Quiet hours',
  quietBox: 'No e-mail at certain hours',
  from: 'From',
  until: 'Until',
  quietHint: 'An e-mail that falls into these hours waits for their end.',
  quietSame: 'They have to begin and end at different times.',
  saved: 'Saved.',
  stop: {
    title: 'Fewer e-mails',
    text: 'No more e-mails but those that an internship needs. Everything stays in Messages.',
    button: 'No more of these e-mails',
    done: 'Done',
    doneText: 'Only e-mails that an internship needs will still come.',
    choose: 'Choose my notifications',
    noLink: 'This link is incomplete. Open the one in the e-mail again, or choose after signing in.',
  },
};
