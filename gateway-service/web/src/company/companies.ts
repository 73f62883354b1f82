import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { OfferDraft } from '../api/types';

export const myCompaniesQuery = queryOptions({
  queryKey: ['companies', 'mine'],
  queryFn: () => body(api.GET('/api/companies/mine')),
});

export const ownOffersQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['offers', 'own', companyId],
    queryFn: () => body(api.GET('/api/companies/{id}/offers', { params: { path: { id: companyId } } })),
  });

export const candidatesQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['candidates', companyId],
    queryFn: () => body(api.GET('/api/applications/received', { params: { query: { companyId } } })),
  });

export interface Registration {
  siret: string;
  name: string;
  activity: string;
  publicBody: boolean;
  contactEmail: string;
  contactPhone?: string;
}

export interface Workplace {
  label: string;
  address: string;
  communeCode: string;
}

export function useRegisterCompany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (registration: Registration) =>
      change(() => api.POST('/api/companies', { body: registration })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}

export function useAddWorkplace(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (workplace: Workplace) =>
      change(() =>
        api.POST('/api/companies/{id}/workplaces', { params: { path: { id: companyId } }, body: workplace }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}

/** Saves a new offer, or changes the one with this id and version. */
export function useSaveOffer(companyId: string, existing?: { id: string; version: number }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: OfferDraft) =>
      change(() =>
        existing
          ? api.PUT('/api/offers/{id}', {
              params: { path: { id: existing.id } },
              body: { ...draft, version: existing.version },
            })
          : api.POST('/api/companies/{id}/offers', { params: { path: { id: companyId } }, body: draft }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}

export function useOfferState(action: 'publish' | 'close') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      change(() =>
        action === 'publish'
          ? api.POST('/api/offers/{id}/publish', { params: { path: { id } } })
          : api.POST('/api/offers/{id}/close', { params: { path: { id } } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}

export type CompanyAnswer =
  { id: string; action: 'seen' | 'accept' | 'release' } | { id: string; action: 'decline'; reason: string };

export function useAnswerCandidate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answer: CompanyAnswer) => {
      const params = { path: { id: answer.id } };
      return change<unknown>(() => {
        switch (answer.action) {
          case 'seen':
            return api.POST('/api/applications/{id}/seen', { params });
          case 'accept':
            return api.POST('/api/applications/{id}/accept', { params });
          case 'release':
            return api.POST('/api/applications/{id}/release', { params });
          case 'decline':
            return api.POST('/api/applications/{id}/decline', { params, body: { reason: answer.reason } });
        }
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['candidates'] }),
  });
}
