import type { PageMessages } from '../fr.pages';

export const calendar: PageMessages['calendar'] = {
  title: 'Put into my calendar',
  text: 'Days of internship and last days to answer go into the phone’s calendar by themselves, and stay up to date.',
  secret: 'This link is personal: whoever has it sees these dates. It is shown once only.',
  make: 'Make my link',
  again: 'Make a new link',
  madeAt: (date) =>
    `There has been a link since ${date}. To see it again a new one must be made: the old one stops.`,
  address: 'Link of the calendar',
  addressHint: 'To be pasted where it says “Add a calendar by URL”.',
  copy: 'Copy',
  copied: 'Link copied.',
  open: 'Open in the calendar',
  revoke: 'Stop the link',
  revoked: 'The link no longer works.',
};
