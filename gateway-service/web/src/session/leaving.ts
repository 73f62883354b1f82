import { forgetKept } from '../discovery/kept';
import { forgetEverything } from '../api/kept';

/** When somebody last signed out in this browser, for the other tabs. */
const MARK = 'stagein.signed-out';

function mark(): string | null {
  try {
    return localStorage.getItem(MARK);
  } catch {
    return null;
  }
}

const atFirst = mark();

/** Whether somebody has signed out in this browser since this page was loaded. */
export function hasSignedOut(): boolean {
  return mark() !== atFirst;
}

/** On sign-out nothing of the person stays in the browser, and the other tabs hear of it. */
export function forgetPerson(): void {
  void forgetEverything();
  forgetKept();
  try {
    localStorage.setItem(MARK, `${Date.now()}`);
  } catch {
    // The other tabs find out when they next ask the server.
  }
}

/** Calls back when another tab signs out. */
export function onSignOut(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === MARK) listener();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}

/** Hides the page, or shows it again: styles.css has the rest. */
export function cover(covered: boolean): void {
  document.documentElement.toggleAttribute('data-covered', covered);
}

/** What a page does when another tab has signed out: it goes, with all that it holds in memory. */
export function leave(to: (address: string) => void = (address) => location.replace(address)): void {
  cover(true);
  void forgetEverything();
  to('/deconnexion');
}
