import { useCallback, useState } from 'react';

const PREFIX = 'stagein.draft.';

/** In this tab alone, or also in those that are opened later. */
type Reach = 'tab' | 'browser';

/** Throws where the browser refuses it. */
function storage(reach: Reach): Storage {
  return reach === 'tab' ? sessionStorage : localStorage;
}

function read<T>(key: string, reach: Reach): T | undefined {
  try {
    const kept = storage(reach).getItem(PREFIX + key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

/**
 * What someone is writing, kept in this tab, unless asked for more, until it is sent: it survives a reload, an expired session and
 * the way to the sign-in page and back. The key names the account, so that nobody finds another's text.
 */
export function useDraft<T extends object>(key: string, blank: T, reach: Reach = 'tab') {
  const [draft, setDraft] = useState<T>(() => ({ ...blank, ...read<T>(key, reach) }));

  const write = useCallback(
    (change: Partial<T>) => {
      setDraft((before) => {
        const after = { ...before, ...change };
        try {
          storage(reach).setItem(PREFIX + key, JSON.stringify(after));
        } catch {
          // Storage full or refused: the text still stands in the page.
        }
        return after;
      });
    },
    [key, reach],
  );

  const clear = useCallback(() => {
    try {
      storage(reach).removeItem(PREFIX + key);
    } catch {
      // Nothing was kept.
    }
  }, [key, reach]);

  return { draft, write, clear };
}

/** On sign-out nothing of the person stays in the browser. */
export function forgetDrafts(): void {
  for (const reach of ['tab', 'browser'] as const) {
    try {
      const kept = storage(reach);
      for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }
}
