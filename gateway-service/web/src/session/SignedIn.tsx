import { InboxLive } from '../inbox/InboxLive';
import { ExpiredSession } from './ExpiredSession';
import { SessionWatch } from './SessionWatch';

/** What watches in the background for someone who is signed in. */
export default function SignedIn() {
  return (
    <>
      <InboxLive />
      <SessionWatch />
      <ExpiredSession />
    </>
  );
}
