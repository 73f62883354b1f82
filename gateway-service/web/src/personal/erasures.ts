import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { Erasure } from '../api/types';

export const myErasuresQuery = queryOptions({
  queryKey: ['erasures', 'mine'],
  queryFn: () => body(api.GET('/api/erasures/mine')),
});

export const schoolErasuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['erasures', 'school', id],
    queryFn: () => body(api.GET('/api/schools/{id}/erasures', { params: { path: { id } } })),
  });

export const allErasuresQuery = queryOptions({
  queryKey: ['erasures', 'all'],
  queryFn: () => body(api.GET('/api/erasures')),
  // The parts confirm within seconds.
  refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'ORDERED') ? 3_000 : false),
});

function useFresh() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['erasures'] });
}

/** Asks for the erasure of a pupil, or of the caller's own account. Twice is once. */
export function useAskErasure(student: string | null) {
  return useMutation({
    mutationFn: () => change(() => api.POST('/api/erasures', { body: student ? { student } : {} })),
    onSettled: useFresh(),
  });
}

export function useDecide(id: string) {
  const queries = useQueryClient();
  const fresh = useFresh();
  return useMutation({
    mutationFn: (refusal: string | null) =>
      change(() =>
        api.POST('/api/erasures/{id}/decision', {
          params: { path: { id } },
          body: refusal === null ? { accepted: true } : { accepted: false, reason: refusal },
        }),
      ),
    onSettled: () => {
      fresh();
      void queries.invalidateQueries({ queryKey: ['students'] });
    },
  });
}

/** The head orders it without a request. */
export function useEraseStudent(id: string, studentId: string) {
  const queries = useQueryClient();
  const fresh = useFresh();
  return useMutation({
    mutationFn: () =>
      change(() =>
        api.POST('/api/schools/{id}/students/{studentId}/erasure', {
          params: { path: { id, studentId } },
        }),
      ),
    onSettled: () => {
      fresh();
      void queries.invalidateQueries({ queryKey: ['students', id] });
    },
  });
}

/** The day on which it came to its present state. */
export function dayOf({ state, askedAt, decidedAt, doneAt }: Erasure): string | undefined {
  const day = { ASKED: askedAt, REFUSED: decidedAt, ORDERED: decidedAt, DONE: doneAt }[state];
  return day ?? decidedAt ?? askedAt ?? undefined;
}

/** The request that counts for this pupil, or for the account: the newest. */
export function lastOf(all: readonly Erasure[], student: string | null): Erasure | undefined {
  return all
    .filter((one) => (student ? one.studentId === student : one.subject === 'ACCOUNT'))
    .sort((a, b) => (b.askedAt ?? b.decidedAt ?? '').localeCompare(a.askedAt ?? a.decidedAt ?? ''))[0];
}
