import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { Report, WordsAbout } from '../api/types';

/** Everything that is said about applications: news of it fetches all of it again. */
const WORDS = ['words'];

export const myWordsQuery = queryOptions({
  queryKey: [...WORDS, 'mine'],
  queryFn: () => body(api.GET('/api/words/mine')),
});

export const companyWordsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [...WORDS, 'received', companyId],
    queryFn: () => body(api.GET('/api/words/received', { params: { query: { companyId } } })),
  });

export const childrensWordsQuery = queryOptions({
  queryKey: [...WORDS, 'children'],
  queryFn: () => body(api.GET('/api/words/of-my-children')),
});

export const schoolWordsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: [...WORDS, 'school', schoolId],
    queryFn: () => body(api.GET('/api/words', { params: { query: { schoolId } } })),
  });

export const reportsQuery = queryOptions({
  queryKey: [...WORDS, 'reports'],
  queryFn: () => body(api.GET('/api/words/reports')),
});

/** What a report is about. Each reading is kept, so nothing fetches it but the press of a button. */
export const reportedWordsQuery = (id: string) =>
  queryOptions({
    queryKey: ['reported-words', id],
    queryFn: () => body(api.GET('/api/words/reports/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export function wordsAbout(all: readonly WordsAbout[] | undefined, applicationId: string) {
  return all?.find((each) => each.applicationId === applicationId);
}

/** The number says which message is meant: the same press twice is one message. */
export function useSay(applicationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: { number: number; text: string }) =>
      change<unknown>(() =>
        api.POST('/api/applications/{id}/words', { params: { path: { id: applicationId } }, body: message }),
      ),
    // Also after a refusal: the other side, or another tab, may have been quicker.
    onSettled: () => void queries.invalidateQueries({ queryKey: WORDS }),
  });
}

export type ReportReason = Report['reason'];

export function useReport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ messageId, reason }: { messageId: string; reason: ReportReason }) =>
      change<unknown>(() =>
        api.POST('/api/words/{messageId}/report', { params: { path: { messageId } }, body: { reason } }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: WORDS }),
  });
}

export function useSettle(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settlement: string) =>
      change<unknown>(() =>
        api.POST('/api/words/reports/{id}/settle', { params: { path: { id } }, body: { settlement } }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: WORDS }),
  });
}
