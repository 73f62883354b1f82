import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { WantedSigning } from '../api/types';

export const teamQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['companies', 'team', companyId],
    queryFn: () => body(api.GET('/api/companies/{id}/members', { params: { path: { id: companyId } } })),
  });

export function useInvite(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (email: string) =>
      change(() =>
        api.POST('/api/companies/{id}/invitations', { params: { path: { id: companyId } }, body: { email } }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['companies', 'team', companyId] }),
  });
}

export function useTakeBack(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) =>
      change<unknown>(() =>
        api.DELETE('/api/companies/{id}/invitations/{invitation}', {
          params: { path: { id: companyId, invitation } },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['companies', 'team', companyId] }),
  });
}

export function useRemoveMember(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (member: string) =>
      change<unknown>(() =>
        api.DELETE('/api/companies/{id}/members/{member}', { params: { path: { id: companyId, member } } }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}

/** What an invitation's link leads to. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => change(() => api.POST('/api/companies/joining/look', { body: { token } })),
    retry: false,
  });

export function useJoin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => change(() => api.POST('/api/companies/joining', { body: { token } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}

export const signingQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['companies', 'signing', companyId],
    queryFn: () => body(api.GET('/api/companies/{id}/signatories', { params: { path: { id: companyId } } })),
  });

export function useNameSignatories(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (signing: WantedSigning) =>
      change(() =>
        api.PUT('/api/companies/{id}/signatories', { params: { path: { id: companyId } }, body: signing }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['companies', 'signing', companyId] }),
  });
}
