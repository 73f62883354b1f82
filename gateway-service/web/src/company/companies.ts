import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import { Problem } from '../api/problem';
import type { OfferDraft, OfferSketch } from '../api/types';

export const myCompaniesQuery = queryOptions({
  queryKey: ['companies', 'mine'],
  queryFn: () => body(api.GET('/api/companies/mine')),
});

export const ownOffersQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['offers', 'own', companyId],
    queryFn: () => body(api.GET('/api/companies/{id}/offers', { params: { path: { id: companyId } } })),
  });

/** What the operator mended in what the company wrote. */
export const correctionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', 'corrections', id],
    queryFn: () => body(api.GET('/api/companies/{id}/corrections', { params: { path: { id } } })),
  });

export const candidatesQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['candidates', companyId],
    queryFn: () => body(api.GET('/api/applications/received', { params: { query: { companyId } } })),
  });

/** The members of the company, and which of them is asking. */
export const colleaguesQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['companies', 'colleagues', companyId],
    queryFn: () => body(api.GET('/api/applications/colleagues', { params: { query: { companyId } } })),
  });

/** Gives an application to a colleague, or back to all. */
export function useHandOver(applicationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (colleague: string | undefined) =>
      change<unknown>(() =>
        api.POST('/api/applications/{id}/hand-over', {
          params: { path: { id: applicationId } },
          body: colleague === undefined ? {} : { colleague },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['candidates'] }),
  });
}

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
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}

export function useAddWorkplace(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (workplace: Workplace) =>
      change(() =>
        api.POST('/api/companies/{id}/workplaces', { params: { path: { id: companyId } }, body: workplace }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['companies'] }),
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
    onSettled: () => void queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}

export function useOfferState(action: 'publish' | 'close' | 'duplicate') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      change(() =>
        action === 'publish'
          ? api.POST('/api/offers/{id}/publish', { params: { path: { id } } })
          : action === 'close'
            ? api.POST('/api/offers/{id}/close', { params: { path: { id } } })
            : api.POST('/api/offers/{id}/duplicate', { params: { path: { id } } }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['offers'] }),
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
    // It is there for the team: whoever does not find it may be in the team no more.
    onError: (error) => {
      if (error instanceof Problem && error.status === 404)
        void queries.invalidateQueries({ queryKey: myCompaniesQuery.queryKey });
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['candidates'] }),
  });
}

/** What the national registry tells of a SIRET; null where it does not know it. */
export const establishmentQuery = (siret: string) =>
  queryOptions({
    queryKey: ['registry', siret],
    queryFn: async () => {
      try {
        return await body(api.GET('/api/registry/{siret}', { params: { path: { siret } } }));
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
    staleTime: Infinity,
    retry: false,
  });

/** The ready text and plan of a family of trades; null where there is none. */
export const weekPlanQuery = (family: string) =>
  queryOptions({
    queryKey: ['trades', 'plan', family],
    queryFn: async () => {
      try {
        return await body(api.GET('/api/trades/families/{family}/plan', { params: { path: { family } } }));
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
    staleTime: Infinity,
  });

export const reservableQuery = queryOptions({
  queryKey: ['offers', 'reservable'],
  queryFn: () => body(api.GET('/api/offers/reservable')),
});

export const checkQuery = (sketch: OfferSketch) =>
  queryOptions({
    queryKey: ['offers', 'check', sketch],
    queryFn: () => change(() => api.POST('/api/offers/check', { body: sketch })),
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const engagementQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['companies', 'engagement', companyId],
    queryFn: () => body(api.GET('/api/companies/{id}/engagement', { params: { path: { id: companyId } } })),
    retry: false,
  });

export function useIntake(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (intake: { paused: boolean; candidatesPerMonth?: number }) =>
      change(() =>
        api.PUT('/api/companies/{id}/intake', { params: { path: { id: companyId } }, body: intake }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}

export function useAnswerAgain(companyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      change<unknown>(() => api.POST('/api/companies/{id}/back', { params: { path: { id: companyId } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['companies'] }),
  });
}
