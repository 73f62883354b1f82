import type { PageMessages } from '../fr.pages';

export const firstSignIn: PageMessages['firstSignIn'] = {
  title: 'First sign-in',
  lead: 'You got a card from your school? Copy your code, give your birth date and choose your password.',
  code: 'Your code',
  codeHint: '8 letters; capitals or not',
  codeWrong: 'The code has 8 letters. Look at your card again.',
  birthDate: 'Your birth date',
  dateWrong: 'Give your birth date.',
  password: 'Your password',
  passwordHint: 'At least 10 characters. A short sentence is easy to remember.',
  passwordWrong: 'It needs at least 10 characters.',
  show: 'Show the password',
  send: 'Make my password',
  done: 'All is ready!',
  doneText:
    'Write down your username: you need it each time, with the password that you have just chosen. Then there is one thing to say: where you start from.',
  username: 'Your username:',
};
