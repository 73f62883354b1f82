import type { DeskMessages } from '../fr.desks';

export const answer: DeskMessages['answer'] = {
  title: 'Answer an application',
  intro: 'Type the six-digit code of the message that you received. No account is needed.',
  code: 'Code of the message',
  codeHint: 'Six digits.',
  codeBad: 'The code has six digits.',
  show: 'See the application',
  signIn: 'Or sign in',
  noLink: 'Open the whole link from the message that you received.',
  thanks: 'Thank you for your answer',
  accepted: (student) => `${student} receives your yes and has yet to confirm. You will get a message.`,
  declined: 'The student will read your words and can look elsewhere.',
};
