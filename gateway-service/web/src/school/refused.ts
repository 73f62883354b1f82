import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { RefusedAccount } from '../api/types';

/** Accounts that cannot be made as they are. */
export const refusedQuery = (uai: string) =>
  queryOptions({
    queryKey: ['students', uai, 'refused'],
    queryFn: () => body(api.GET('/api/schools/{id}/refused-accounts', { params: { path: { id: uai } } })),
  });

function useFresh(uai: string) {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['students', uai] });
}

/** Tries a pupil's refused accounts once more. */
export function useTryAgain(uai: string) {
  return useMutation({
    mutationFn: (studentId: string) =>
      change<unknown>(() =>
        api.POST('/api/schools/{id}/students/{studentId}/refused-accounts', {
          params: { path: { id: uai, studentId } },
        }),
      ),
    onSettled: useFresh(uai),
  });
}

/** Gives a guardian without an account another address, and invites them there. */
export function useCorrectAddress(uai: string, { studentId, guardian }: RefusedAccount) {
  return useMutation({
    mutationFn: (email: string) =>
      change<unknown>(() =>
        api.PUT('/api/schools/{id}/students/{studentId}/guardians/{guardian}/email', {
          params: { path: { id: uai, studentId, guardian: guardian ?? 1 } },
          body: { email: email.trim() },
        }),
      ),
    onSettled: useFresh(uai),
  });
}
