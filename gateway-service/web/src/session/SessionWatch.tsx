import { useEffect } from 'react';
import { askSession } from '../api/client';
import { cover, hasSignedOut, leave, onSignOut } from './leaving';
import { useSession } from './session';

/** A tab that comes forward asks so often at most. */
const ASK_AFTER = 10_000;

/**
 * Notices that the session has ended elsewhere: another tab signed out, or somebody else signed in. Before a page goes
 * into the browser's memory for the Back button it is covered, and uncovered there only once the session proves alive.
 */
export function SessionWatch() {
  const { accountId } = useSession();

  useEffect(() => {
    let asked = Date.now();
    const look = async (fromMemory: boolean) => {
      if (hasSignedOut()) {
        leave();
        return;
      }
      asked = Date.now();
      const now = await askSession();
      const somebodyElse = now?.signedIn === true && now.accountId !== accountId;
      if (somebodyElse || (fromMemory && now?.signedIn === false)) location.reload();
      else cover(false);
    };
    const onForward = () => {
      if (document.visibilityState === 'visible' && (hasSignedOut() || Date.now() - asked > ASK_AFTER))
        void look(false);
    };
    const onHide = () => cover(true);
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) void look(true);
      else cover(false);
    };
    const forget = onSignOut(() => leave());
    document.addEventListener('visibilitychange', onForward);
    window.addEventListener('focus', onForward);
    window.addEventListener('pagehide', onHide);
    window.addEventListener('pageshow', onShow);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', onForward);
      window.removeEventListener('focus', onForward);
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener('pageshow', onShow);
    };
  }, [accountId]);

  return null;
}
