import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { StaffMember } from '../api/types';

export type Position = StaffMember['position'];

export interface Newcomer {
  email: string;
  name: string;
  position: Position;
  classIds: string[];
}

export const staffQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', id],
    queryFn: () => body(api.GET('/api/schools/{id}/staff', { params: { path: { id } } })),
  });

/** Whoever was removed meanwhile learns it from their list of schools. */
function useFresh(id: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['staff', id] });
    void queries.invalidateQueries({ queryKey: ['schools', 'mine'] });
  };
}

export function useInviteStaff(id: string) {
  return useMutation({
    mutationFn: (newcomer: Newcomer) =>
      change(() => api.POST('/api/schools/{id}/staff', { params: { path: { id } }, body: newcomer })),
    onSettled: useFresh(id),
  });
}

export function useInviteAgain(id: string) {
  return useMutation({
    mutationFn: (member: string) =>
      change(() =>
        api.POST('/api/schools/{id}/staff/{member}/invitation', { params: { path: { id, member } } }),
      ),
    onSettled: useFresh(id),
  });
}

export function useFollow(id: string, member: string) {
  return useMutation({
    mutationFn: (classIds: string[]) =>
      change(() =>
        api.PUT('/api/schools/{id}/staff/{member}/classes', {
          params: { path: { id, member } },
          body: { classIds },
        }),
      ),
    onSettled: useFresh(id),
  });
}

export function useRemoveStaff(id: string) {
  return useMutation({
    mutationFn: (member: string) =>
      change<unknown>(() =>
        api.DELETE('/api/schools/{id}/staff/{member}', { params: { path: { id, member } } }),
      ),
    onSettled: useFresh(id),
  });
}
