import { useCallback, useState } from 'react';

const PREFIX = 'stagein.draft.';

/** In this tab alone, or also in those that are opened later. */
export type Where = 'tab' | 'browser';

/** Throws where the browser refuses it. */
function storage(where: Where): Storage {
  return where === 'tab' ? sessionStorage : localStorage;
}

function read<T>(key: string, where: Where): T | undefined {
  try {
    const kept = storage(where).getItem(PREFIX + key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

/**
 * What someone is writing, kept in this tab or, if asked, in the browser, until it is sent: it survives a reload, an
 * expired session and the way to the sign-in page and back. The key names the account, so that nobody finds another's
 * text.
 */
export function useDraft<T extends object>(key: string, blank: T, where: Where = 'tab') {
  const [draft, setDraft] = useState<T>(() => ({ ...blank, ...read<T>(key, where) }));

  const write = useCallback(
    (change: Partial<T>) => {
      setDraft((before) => {
        const after = { ...before, ...change };
        try {
          storage(where).setItem(PREFIX + key, JSON.stringify(after));
        } catch {
          // Storage full or refused: the text still stands in the page.
        }
        return after;
      });
    },
    [key, where],
  );

  const clear = useCallback(() => {
    try {
      storage(where).removeItem(PREFIX + key);
    } catch {
      // Nothing was kept.
    }
  }, [key, where]);

  return { draft, write, clear };
}

/** On sign-out nothing of the person stays in the browser. */
export function forgetDrafts(): void {
  for (const where of ['tab', 'browser'] as const) {
    try {
      const kept = storage(where);
      for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }
}
