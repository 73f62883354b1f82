import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { MyApplication } from '../api/types';

export const myApplicationsQuery = queryOptions({
  queryKey: ['applications', 'mine'],
  queryFn: () => body(api.GET('/api/applications/mine')),
});

export function useMyApplications(enabled = true) {
  return useQuery({ ...myApplicationsQuery, enabled });
}

export type StudentAction = 'confirm' | 'withdraw' | 'release';

const SEND = {
  confirm: '/api/applications/{id}/confirm',
  withdraw: '/api/applications/{id}/withdraw',
  release: '/api/applications/{id}/release',
} as const;

export function useStudentAction() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: StudentAction }) =>
      change(() => api.POST(SEND[action], { params: { path: { id } } })) as Promise<MyApplication>,
    // Also after a refusal: another tab may have been quicker, and the page should show what holds now.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['applications'] }),
        queries.invalidateQueries({ queryKey: ['offers'] }),
      ]),
  });
}

export function useApply() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: { offerId: string; week: string; motivation: string }) =>
      change(() => api.POST('/api/applications', { body: request })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['applications'] }),
        queries.invalidateQueries({ queryKey: ['offers'] }),
      ]),
  });
}
