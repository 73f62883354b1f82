import { useSyncExternalStore } from 'react';

let offline = typeof navigator !== 'undefined' && !navigator.onLine;
const listeners = new Set<() => void>();

/** Told by each call: nobody answered, or somebody did. */
export function noteConnection(answered: boolean): void {
  if (offline === !answered) return;
  offline = !answered;
  listeners.forEach((tell) => tell());
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => noteConnection(false));
}

export function isOffline(): boolean {
  return offline;
}

export function useOffline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isOffline,
    () => false,
  );
}
