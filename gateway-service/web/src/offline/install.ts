import { useSyncExternalStore } from 'react';

/** What Chromium's browsers hand out where the site may become an app; others have no such event. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

function change(next: InstallOffer | undefined) {
  offer = next;
  listeners.forEach((tell) => tell());
}

/** Begins to listen: the browser asks once, soon after the page has come, and long before a menu is opened. */
export function awaitInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    // Our own menu offers it, at a time of the person's choice.
    event.preventDefault();
    change(event as InstallOffer);
  });
  window.addEventListener('appinstalled', () => change(undefined));
}

/** Asks the browser to install the site; nothing where it does not offer that, or did so already. */
export function useInstall(): (() => void) | undefined {
  const offered = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => offer,
  );
  if (!offered) return undefined;
  return () => {
    // An offer is good for one question.
    change(undefined);
    void offered.prompt();
  };
}
