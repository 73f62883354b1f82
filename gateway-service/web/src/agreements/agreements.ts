import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { AgreementDay, AgreementPart, AgreementRow, AgreementView } from '../api/types';
import { useSession } from '../session/session';

/** Everything about agreements: whatever changes one fetches all of it again. */
const AGREEMENTS = ['agreements'];

export type Party = AgreementView['turns'][number]['party'];
export type PartName = AgreementPart['part'];
/** How the reader is spoken to: pupils are told « tu ». */
export type Audience = 'STUDENT' | 'ADULT';

export const myAgreementsQuery = queryOptions({
  queryKey: [...AGREEMENTS, 'mine'],
  queryFn: () => body(api.GET('/api/agreements/mine')),
});

export const childrensAgreementsQuery = queryOptions({
  queryKey: [...AGREEMENTS, 'children'],
  queryFn: () => body(api.GET('/api/agreements/of-my-children')),
});

export const companyAgreementsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [...AGREEMENTS, 'received', companyId],
    queryFn: () => body(api.GET('/api/agreements/received', { params: { query: { companyId } } })),
  });

export const schoolAgreementsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: [...AGREEMENTS, 'school', schoolId],
    queryFn: () => body(api.GET('/api/agreements', { params: { query: { schoolId } } })),
  });

export const stuckAgreementsQuery = queryOptions({
  queryKey: [...AGREEMENTS, 'stuck'],
  queryFn: () => body(api.GET('/api/agreements/stuck')),
});

export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: [...AGREEMENTS, 'one', id],
    queryFn: () => body(api.GET('/api/agreements/{id}', { params: { path: { id } } })),
  });

export const verificationQuery = (code: string) =>
  queryOptions({
    queryKey: ['agreement-verification', code],
    queryFn: () => body(api.GET('/api/agreements/verify/{code}', { params: { path: { code } } })),
    retry: false,
  });

/** The agreement of a place that was applied for, or that was found alone, and its amendments under way. */
export function useAgreementOf(place: { applicationId?: string; foundPlaceId?: string }) {
  const session = useSession();
  const mine = useQuery({ ...myAgreementsQuery, enabled: session.is('student') });
  const theirs = useQuery({ ...childrensAgreementsQuery, enabled: session.is('guardian') });
  const all: readonly AgreementRow[] = [...(mine.data ?? []), ...(theirs.data ?? [])];
  const ofPlace = all.filter(
    (each) =>
      (place.applicationId !== undefined && each.applicationId === place.applicationId) ||
      (place.foundPlaceId !== undefined && each.foundPlaceId === place.foundPlaceId),
  );
  return {
    itself: ofPlace.find((each) => each.amends === undefined),
    /** Those that wait for somebody; the others are on the agreement's page. */
    amendments: ofPlace.filter((each) => each.amends !== undefined && each.turns.length > 0),
  };
}

/** What a party has written of its part. */
export interface PartValues {
  revision: number;
  values: Record<string, string>;
  days?: AgreementDay[];
}

/** What would come of it: nothing is saved. */
export const partCheckQuery = (id: string, part: PartName, written: PartValues) =>
  queryOptions({
    queryKey: ['agreement-check', id, part, written],
    queryFn: () =>
      change(() =>
        api.POST('/api/agreements/{id}/parts/{part}/check', {
          params: { path: { id, part } },
          body: written,
        }),
      ),
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** Each change of one agreement answers with how it stands then; the lists are asked again. */
function useAgreementChange<Asked>(id: string, send: (asked: Asked) => Promise<AgreementView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => queries.setQueryData(agreementQuery(id).queryKey, view),
    // Also after a refusal: somebody else may have been quicker.
    onSettled: () => void queries.invalidateQueries({ queryKey: AGREEMENTS }),
  });
}

export function useFillPart(id: string, part: PartName) {
  return useAgreementChange(id, (written: PartValues) =>
    change(() =>
      api.PUT('/api/agreements/{id}/parts/{part}', { params: { path: { id, part } }, body: written }),
    ),
  );
}

export function useFreeze(id: string) {
  return useAgreementChange(id, (revisions: Record<string, number>) =>
    change(() => api.POST('/api/agreements/{id}/freeze', { params: { path: { id } }, body: { revisions } })),
  );
}

export function useRefuse(id: string) {
  return useAgreementChange(id, (refusal: { version: number; reason: string }) =>
    change(() => api.POST('/api/agreements/{id}/refuse', { params: { path: { id } }, body: refusal })),
  );
}

export function useWithdraw(id: string) {
  return useAgreementChange(id, (reason: string) =>
    change(() => api.POST('/api/agreements/{id}/withdraw', { params: { path: { id } }, body: { reason } })),
  );
}

export function useBreakOff(id: string) {
  return useAgreementChange(id, (ending: { lastDay: string; reason: string }) =>
    change(() => api.POST('/api/agreements/{id}/break-off', { params: { path: { id } }, body: ending })),
  );
}

/** Answers with the amendment. */
export function useBeginAmendment(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => change(() => api.POST('/api/agreements/{id}/amendments', { params: { path: { id } } })),
    onSuccess: (view) => queries.setQueryData(agreementQuery(view.id).queryKey, view),
    onSettled: () => void queries.invalidateQueries({ queryKey: AGREEMENTS }),
  });
}

export function useRemind() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => change(() => api.POST('/api/agreements/remind', { body: { ids } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: AGREEMENTS }),
  });
}

export function useSendCompanyLink(id: string) {
  return useMutation({
    mutationFn: (email: string) =>
      change<unknown>(() =>
        api.POST('/api/agreements/{id}/company-link', { params: { path: { id } }, body: { email } }),
      ),
  });
}

/** A document as it was shown: the number says that these bytes are meant. */
export interface ShownDocument {
  agreementId: string;
  version: number;
  sha256: string;
}

export function askForCode(documents: readonly ShownDocument[], bySms = false) {
  return change(() =>
    api.POST('/api/agreements/codes', {
      body: {
        documents: documents.map(({ agreementId, version }) => ({ agreementId, version })),
        ...(bySms && { sms: true }),
      },
    }),
  );
}

export function signDocuments(documents: readonly ShownDocument[], code: string | undefined) {
  return change<unknown>(() =>
    api.POST('/api/agreements/signatures', {
      body: { documents: [...documents], consent: true, ...(code !== undefined && { code }) },
    }),
  );
}

/** After a signature, and after one that came too late: how everything stands now. */
export function useAgreementsAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: AGREEMENTS });
}

export const pdfAddress = (id: string, version: number) => `/api/agreements/${id}/versions/${version}/pdf`;
export const sealedPdfAddress = (id: string) => `/api/agreements/${id}/sealed.pdf`;
