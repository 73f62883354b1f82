import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type {
  Company,
  CompanyCorrection,
  OfferCorrection,
  OwnedOffer,
  WorkplaceCorrection,
} from '../api/types';

export const COMPANY_STATES = [
  'AWAITING_VERIFICATION',
  'VERIFIED',
  'REJECTED',
  'SUSPENDED',
  'PAUSED',
  'SILENT',
] as const;
export const OFFER_STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETURNED', 'CLOSED'] as const;

/** What the operator looks for, as the address holds it. */
export interface Wanted {
  text: string;
  company: (typeof COMPANY_STATES)[number] | undefined;
  offers: OwnedOffer['status'] | undefined;
  /** From 1. */
  page: number;
}

export function wantedOf(query: URLSearchParams): Wanted {
  const page = Number(query.get('page'));
  return {
    text: (query.get('q') ?? '').slice(0, 100),
    company: COMPANY_STATES.find((state) => state === query.get('etat')?.toUpperCase()),
    offers: OFFER_STATES.find((state) => state === query.get('offres')?.toUpperCase()),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

export function queryOf({ text, company, offers, page }: Wanted): URLSearchParams {
  const query = new URLSearchParams();
  if (text.trim()) query.set('q', text.trim());
  if (company) query.set('etat', company.toLowerCase());
  if (offers) query.set('offres', offers.toLowerCase());
  if (page > 1) query.set('page', String(page));
  return query;
}

export const directoryQuery = ({ text, company, offers, page }: Wanted) =>
  queryOptions({
    queryKey: ['companies', 'directory', text, company, offers, page],
    queryFn: () =>
      body(
        api.GET('/api/companies/directory', {
          params: {
            query: { text, page: page - 1, ...(company && { company }), ...(offers && { offers }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const companyFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['companies', 'file', id],
    queryFn: () => body(api.GET('/api/companies/{id}/file', { params: { path: { id } } })),
  });

function useChanged() {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['companies'] });
    void queries.invalidateQueries({ queryKey: ['offers'] });
  };
}

/** Suspends with a reason, or lifts what was decided before. */
export function useStanding(company: Company) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (reason: string | undefined) => {
      const params = { path: { id: company.id } };
      return change<unknown>(() =>
        reason === undefined
          ? api.POST('/api/companies/{id}/verify', { params })
          : api.POST('/api/companies/{id}/suspend', { params, body: { reason } }),
      );
    },
    onSettled: changed,
  });
}

/** Hides an offer that is on show until its company has changed it and it was read again. */
export function useTakeDown(offer: { id: string; version: number }) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (reason: string) =>
      change<unknown>(() =>
        api.POST('/api/offers/{id}/return', {
          params: { path: { id: offer.id } },
          body: { version: offer.version, reason },
        }),
      ),
    onSettled: changed,
  });
}

export function useCorrectCompany(id: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (correction: CompanyCorrection) =>
      change<unknown>(() =>
        api.PUT('/api/companies/{id}/correction', { params: { path: { id } }, body: correction }),
      ),
    onSettled: changed,
  });
}

export function useCorrectWorkplace(id: string, workplace: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (correction: WorkplaceCorrection) =>
      change<unknown>(() =>
        api.PUT('/api/companies/{id}/workplaces/{workplace}/correction', {
          params: { path: { id, workplace } },
          body: correction,
        }),
      ),
    onSettled: changed,
  });
}

export function useCorrectOffer(id: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (correction: OfferCorrection) =>
      change<unknown>(() =>
        api.PUT('/api/offers/{id}/correction', { params: { path: { id } }, body: correction }),
      ),
    onSettled: changed,
  });
}
