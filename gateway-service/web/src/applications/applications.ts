import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';

export const myApplicationsQuery = queryOptions({
  queryKey: ['applications', 'mine'],
  queryFn: () => body(api.GET('/api/applications/mine')),
});

export function useMyApplications(enabled = true) {
  return useQuery({ ...myApplicationsQuery, enabled });
}

/** What a student can do with an application that stands. */
export type StudentAction = 'CONFIRM' | 'WITHDRAW' | 'RELEASE';

export function useStudentAction() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: StudentAction }) => {
      const params = { path: { id } };
      switch (action) {
        case 'CONFIRM':
          return change<unknown>(() => api.POST('/api/applications/{id}/confirm', { params }));
        case 'WITHDRAW':
          return change<unknown>(() => api.POST('/api/applications/{id}/withdraw', { params }));
        case 'RELEASE':
          return change<unknown>(() => api.POST('/api/applications/{id}/release', { params }));
      }
    },
    // Also after a refusal: another tab may have been quicker, and the page should show what holds now.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['applications'] });
      void queries.invalidateQueries({ queryKey: ['offers'] });
    },
  });
}

export function useApply() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: { offerId: string; week: string; motivation: string }) =>
      change(() => api.POST('/api/applications', { body: request })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['applications'] });
      void queries.invalidateQueries({ queryKey: ['offers'] });
    },
  });
}
