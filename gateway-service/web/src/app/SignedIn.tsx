import { InboxLive } from '../inbox/InboxLive';
import { useEffect } from 'react';
import { fetchOfflinePages } from '../offline/worker';
import { ExpiredSession } from '../session/ExpiredSession';
import { SessionWatch } from '../session/SessionWatch';

/** What watches in the background for someone who is signed in. */
export default function SignedIn() {
  useEffect(fetchOfflinePages, []);
  return (
    <>
      <InboxLive />
      <SessionWatch />
      <ExpiredSession />
    </>
  );
}
