import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InboxItem } from '../api/types';
import { useShellMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { useNotice } from '../ui/Notices';
import { INBOX } from './inbox';

const AGAIN_AFTER = 15_000;
/** What a message can be news of; whatever is on screen of it is fetched again. */
const NEWS_OF = [
  INBOX,
  ['applications'],
  ['candidates'],
  ['children'],
  ['placements'],
  ['companies'],
  ['offers'],
  ['words'],
];

/** Listens for new messages while someone is signed in. It draws nothing itself. */
export function InboxLive() {
  const { signedIn } = useSession();
  const queries = useQueryClient();
  const say = useNotice();
  const t = useShellMessages();

  useEffect(() => {
    if (!signedIn || typeof EventSource === 'undefined') return;
    let stream: EventSource;
    let again: ReturnType<typeof setTimeout>;

    const listen = () => {
      stream = new EventSource('/api/inbox/stream');
      stream.addEventListener('inbox', (event: MessageEvent<string>) => {
        const item = JSON.parse(event.data) as InboxItem;
        say(t.nav.arrived(item.title));
        for (const queryKey of NEWS_OF) void queries.invalidateQueries({ queryKey });
      });
      // The browser reconnects by itself unless it was refused; then we try again, slowly.
      stream.addEventListener('error', () => {
        if (stream.readyState === EventSource.CLOSED) again = setTimeout(listen, AGAIN_AFTER);
      });
    };
    listen();
    return () => {
      clearTimeout(again);
      stream.close();
    };
  }, [signedIn, queries, say, t]);

  return null;
}
