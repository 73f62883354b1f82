import { useSyncExternalStore } from 'react';

/** What a programme is called, by its id and a language: the territory's pack says it, so a new one needs no release. */
export type ProgrammeLabels = Record<string, Record<string, string>>;

let labels: ProgrammeLabels = {};
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Kept outside of React's tree: `useFormat` is used where no territory is fetched. */
export function setProgrammeLabels(fetched: ProgrammeLabels) {
  labels = fetched;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Empty until the territory is there. */
export function useProgrammeLabels(): ProgrammeLabels {
  return useSyncExternalStore(subscribe, () => labels);
}
