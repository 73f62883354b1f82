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

/** What a student can do with an application that stands. */
export type StudentAction = 'CONFIRM' | 'WITHDRAW' | 'RELEASE';

export function useStudentAction() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      action,
    }: {
      id: string;
      action: StudentAction;
    }): Promise<MyApplication | undefined> => {
      const params = { path: { id } };
      switch (action) {
        case 'CONFIRM':
          return change(() => api.POST('/api/applications/{id}/confirm', { params }));
        case 'WITHDRAW':
          return change(() => api.POST('/api/applications/{id}/withdraw', { params }));
        case 'RELEASE':
          return change(() => api.POST('/api/applications/{id}/release', { params }));
      }
    },
    // What is said to be done shows at once, not when the list has come anew.
    onSuccess: (changed) => {
      if (!changed) return;
      queries.setQueryData(myApplicationsQuery.queryKey, (mine) =>
        mine?.map((each) => (each.id === changed.id ? changed : each)),
      );
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
