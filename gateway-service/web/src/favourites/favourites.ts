import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import { useFindingMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { useNotice } from '../ui/Notices';
import { problemWords } from '../ui/problemWords';

const favouritesQuery = queryOptions({
  queryKey: ['favourites'],
  queryFn: () => body(api.GET('/api/offers/favourites')),
  staleTime: 60_000,
});

/** A student's own; nobody else has any. */
export function useFavourites() {
  return useQuery({ ...favouritesQuery, enabled: useSession().is('student') });
}

/** Whether an offer is kept, and the way to change that. It shows at once what was pressed. */
export function useFavourite(offerId: string) {
  const t = useFindingMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const favourites = useFavourites().data;
  const turn = useMutation({
    mutationFn: (keep: boolean) => {
      const params = { path: { id: offerId } };
      return change<unknown>(() =>
        keep
          ? api.PUT('/api/offers/{id}/favourite', { params })
          : api.DELETE('/api/offers/{id}/favourite', { params }),
      );
    },
    scope: { id: `favourite-${offerId}` },
    onError: (error) => say(problemWords(error, t)),
    onSettled: () => void queries.invalidateQueries({ queryKey: favouritesQuery.queryKey }),
  });
  const kept = turn.isPending ? turn.variables : (favourites?.some(({ id }) => id === offerId) ?? false);
  return { kept, turn: () => turn.mutate(!kept) };
}
