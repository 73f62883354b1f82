import type { PageMessages } from '../fr.pages';

export const inbox: PageMessages['inbox'] = {
  title: 'Messages',
  unread: (n) => (n === 0 ? 'All read' : n === 1 ? '1 unread message' : `${n} unread messages`),
  readAll: 'Mark all as read',
  new: 'New',
  emptyTitle: 'No messages',
  emptyText: 'News of applications arrives here, without reloading the page.',
  open: 'Open',
};
