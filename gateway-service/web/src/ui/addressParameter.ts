import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/**
 * Sets one parameter of the address, or takes it away. It starts from the address itself, which is ahead of the page while
 * that is being drawn: of two quick changes none is lost.
 */
export function useAddressParameter(): (name: string, value: string | undefined) => void {
  const navigate = useNavigate();
  return useCallback(
    (name, value) => {
      const search = changed(new URLSearchParams(window.location.search), name, value);
      void navigate({ search: search.toString() }, { replace: true });
    },
    [navigate],
  );
}

/** The same parameters but for one. */
export function changed(before: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value) after.set(name, value);
  else after.delete(name);
  return after;
}
