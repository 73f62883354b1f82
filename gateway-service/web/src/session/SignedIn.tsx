import { InboxLive } from '../inbox/InboxLive';
import { useEffect } from 'react';
import { fetchOfflinePages } from '../offline/worker';
import { ExpiredSession } from './ExpiredSession';
import { SessionWatch } from './SessionWatch';

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
