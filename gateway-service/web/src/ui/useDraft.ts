import { useCallback, useState } from 'react';

const PREFIX = 'stagein.draft.';

function read<T>(key: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

/**
 * What someone is writing, kept in this tab until it is sent: it survives a reload, an expired session and
 * the way to the sign-in page and back. The key names the account, so that nobody finds another's text.
 */
export function useDraft<T extends object>(key: string, blank: T) {
  const [draft, setDraft] = useState<T>(() => ({ ...blank, ...read<T>(key) }));

  const write = useCallback(
    (change: Partial<T>) => {
      setDraft((before) => {
        const after = { ...before, ...change };
        try {
          sessionStorage.setItem(PREFIX + key, JSON.stringify(after));
        } catch {
          // Storage full or refused: the text still stands in the page.
        }
        return after;
      });
    },
    [key],
  );

  const clear = useCallback(() => {
    try {
      sessionStorage.removeItem(PREFIX + key);
    } catch {
      // Nothing was kept.
    }
  }, [key]);

  return { draft, write, clear };
}

/** On sign-out nothing of the person stays in the tab. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
