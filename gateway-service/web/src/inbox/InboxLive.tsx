import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '../api/stream';
import type { InboxItem } from '../api/types';
import { useShellMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { useNotice } from '../ui/Notices';
import { INBOX } from './inbox';

/** What a message can be news of; whatever is on screen of it is fetched again. */
const NEWS_OF = [
  INBOX,
  ['applications'],
  ['candidates'],
  ['children'],
  ['placements'],
  ['companies'],
  ['offers'],
  ['conversation'],
  // The lists of agreements alone: one that somebody is filling in stays as it is under their hands.
  ['agreements', 'mine'],
  ['agreements', 'children'],
  ['agreements', 'received'],
  ['agreements', 'school'],
  ['internships'],
  ['rounds'],
];

/** Listens for new messages while someone is signed in. It draws nothing itself. */
export function InboxLive() {
  const { signedIn } = useSession();
  const queries = useQueryClient();
  const say = useNotice();
  const t = useShellMessages();

  useEffect(() => {
    if (!signedIn) return;
    return listen(
      '/api/inbox/stream',
      'inbox',
      (event) => {
        const item = JSON.parse(event.data) as InboxItem;
        say(t.nav.arrived(item.title));
        for (const queryKey of NEWS_OF) void queries.invalidateQueries({ queryKey });
      },
      () => void queries.invalidateQueries({ queryKey: INBOX }),
    );
  }, [signedIn, queries, say, t]);

  return null;
}
