import type { PageMessages } from '../fr.pages';

export const refusals: PageMessages['refusals'] = {
  title: 'Account that cannot be made',
  badge: 'Account to mend',
  badgeFamily: 'Family’s address to mend',
  unnamed: 'guardian without a name',
  pupil: 'The student’s account could not be made.',
  guardian: (who, email) => `${who} (${email}) could not be invited.`,
  pupilReasons: {
    NAME: 'The name has signs that do not pass: correct it in the list, import the list, then try again.',
    ADDRESS:
      'No account can have the address, or no mail arrives there. Correct it in the list, import the list, then try again.',
    PUPILS_ADDRESS:
      'The address is another student’s already. Correct it in the list, import the list, then try again.',
    USERNAME_TAKEN:
      'Somebody else has taken the username. Give the student a new code: the new card has another username.',
    ACCOUNT_CLOSED: 'The account was closed. Tell support, then try again.',
    OTHER: 'Tell support, who find the cause in their log. Then try again.',
  },
  guardianReasons: {
    NAME: 'The name has signs that do not pass: correct it in the list, import the list, then try again.',
    ADDRESS:
      'No account can have this address, or no mail reaches it. Ask the family for it and correct it here.',
    PUPILS_ADDRESS:
      'This address is a student’s, who cannot be their own guardian. Give the adult’s address.',
    USERNAME_TAKEN: 'Try again; if it goes on, tell support.',
    ACCOUNT_CLOSED:
      'The account with this address is closed. Give another address, or tell support and try again.',
    OTHER: 'Tell support, who find the cause in their log. Then try again.',
  },
  staffReasons: {
    NAME: 'The name has signs that do not pass: remove this person and invite them with a name without these.',
    ADDRESS:
      'No account can have this address, or no mail reaches it. Remove it, then invite the person at another one.',
    PUPILS_ADDRESS: 'This address is a student’s. Remove it, then invite the person at their own.',
    USERNAME_TAKEN: 'Send the invitation again; if it goes on, tell support.',
    ACCOUNT_CLOSED:
      'The account with this address is closed. Invite the person at another one, or tell support.',
    OTHER: 'The invitation could not be sent. Tell support, then send it again.',
  },
  address: (who) => `E-mail address of ${who}`,
  addressBad: 'Write an e-mail address, such as first.last@example.com.',
  correct: 'Correct and invite',
  corrected: (email) => `Invitation on its way to ${email}.`,
  again: 'Try again without a change',
  triedAgain: 'Trying again. What is still impossible comes back here.',
};
