import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '../api/stream';
import { mySchoolsQuery } from './school';

/**
 * While somebody looks at a desk, fetches it again when the school's service tells that something on it has changed,
 * and every now and then where that is refused.
 */
export function useLiveDesk(schoolId: string) {
  const queries = useQueryClient();

  useEffect(() => {
    const shown = [
      mySchoolsQuery.queryKey,
      ['students', schoolId],
      ['placements', schoolId],
      ['guidance', schoolId],
      ['letters', schoolId],
    ];
    let ended = false;
    let fetching = false;
    let again = false;
    const refresh = async () => {
      again = true;
      if (fetching) return;
      fetching = true;
      while (again && !ended) {
        // What is on its way already may have been read before the change.
        again = shown.some((queryKey) => queries.isFetching({ queryKey }) > 0);
        await Promise.all(shown.map((queryKey) => queries.invalidateQueries({ queryKey })));
      }
      fetching = false;
    };

    let stop = () => {};
    const look = () => {
      stop();
      stop = document.hidden
        ? () => {}
        : listen(
            `/api/schools/${schoolId}/desk/stream`,
            'desk',
            () => void refresh(),
            () => void refresh(),
            () => void refresh(),
          );
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [queries, schoolId]);
}
