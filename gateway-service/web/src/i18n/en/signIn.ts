import type { signInFailed as frSignInFailed, signOut as frSignOut } from '../fr/signIn';

export const signOut: typeof frSignOut = {
  title: 'You have signed out',
  text: 'Nothing personal can be seen on this computer any more. To come back, the password will be asked for.',
  onlyHere:
    'The sign-in service did not answer. On a shared computer, close all windows of the browser as well.',
  again: 'Sign in',
  notYet: 'Signing out did not work',
  notYetText: 'The session is still open. One click closes it.',
};

export const signInFailed: typeof frSignInFailed = {
  title: 'Signing in did not work.',
  why: {
    perimee: 'The sign-in page was too old or came from a bookmark. One click is enough to go on.',
    annulee: 'It was cancelled. You can start again whenever you like.',
    indisponible: 'The sign-in service does not answer now. Nothing is lost: try again in a minute.',
    cookies:
      'The browser did not keep the sign-in cookie. Allow cookies for this site, or go back to the browser in which you began, then try again.',
    echec: 'We do not know why. Try again, and if it happens again, tell your school.',
  },
  again: 'Sign in',
};
