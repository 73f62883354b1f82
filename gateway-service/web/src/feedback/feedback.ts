import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { CompanyFeedbackGiven, LogbookDayWritten, StudentFeedbackGiven } from '../api/types';

const LOGBOOKS = ['logbooks'];
const FEEDBACK = ['feedback'];

export const myLogbooksQuery = queryOptions({
  queryKey: [...LOGBOOKS, 'mine'],
  queryFn: () => body(api.GET('/api/logbooks/mine')),
});

export const logbookQuery = (agreementId: string) =>
  queryOptions({
    queryKey: [...LOGBOOKS, 'one', agreementId],
    queryFn: () => body(api.GET('/api/logbooks/{agreementId}', { params: { path: { agreementId } } })),
  });

export function useWriteDay(agreementId: string) {
  const queries = useQueryClient();
  return useMutation({
    // Nobody answers: whoever writes is told at once, and it is sent later.
    networkMode: 'always',
    mutationFn: ({ date, day }: { date: string; day: LogbookDayWritten }) =>
      change(() =>
        api.PUT('/api/logbooks/{agreementId}/days/{date}', {
          params: { path: { agreementId, date } },
          body: day,
        }),
      ),
    onSuccess: (view) => {
      queries.setQueryData(logbookQuery(agreementId).queryKey, view);
      void queries.invalidateQueries({ queryKey: myLogbooksQuery.queryKey });
    },
  });
}

export function useShareLogbook(agreementId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (shared: boolean) =>
      change(() =>
        api.PUT('/api/logbooks/{agreementId}/sharing', {
          params: { path: { agreementId } },
          body: { shared },
        }),
      ),
    onSuccess: (view) => queries.setQueryData(logbookQuery(agreementId).queryKey, view),
  });
}

export const feedbackQuery = (agreementId: string) =>
  queryOptions({
    queryKey: [...FEEDBACK, 'one', agreementId],
    queryFn: () => body(api.GET('/api/feedback/{agreementId}', { params: { path: { agreementId } } })),
  });

/** What the mail holds for somebody without an account: the link's secret part and the code beside it. */
export interface MailKey {
  token: string;
  code: string;
}

/** The same for whoever has such a mail. */
export const feedbackByLinkQuery = (agreementId: string, key: MailKey) =>
  queryOptions({
    queryKey: feedbackQuery(agreementId).queryKey,
    queryFn: () => body(api.POST('/api/feedback/by-link/view', { body: key })),
  });

export const hostedQuery = (companyId: string) =>
  queryOptions({
    queryKey: [...FEEDBACK, 'hosted', companyId],
    queryFn: () => body(api.GET('/api/feedback/received', { params: { query: { companyId } } })),
  });

export type FeedbackChange =
  | { as: 'student'; given: StudentFeedbackGiven }
  | { as: 'company'; given: CompanyFeedbackGiven }
  | 'take-back';

/** @param key of somebody without an account */
export function useChangeFeedback(agreementId: string, key?: MailKey) {
  const queries = useQueryClient();
  const params = { path: { agreementId } };
  return useMutation({
    mutationFn: (what: FeedbackChange) =>
      change(() => {
        if (what === 'take-back') return api.POST('/api/feedback/{agreementId}/words/take-back', { params });
        if (key && what.as === 'company')
          return api.POST('/api/feedback/by-link/company', { body: { ...key, ...what.given } });
        return what.as === 'student'
          ? api.PUT('/api/feedback/{agreementId}/student', { params, body: what.given })
          : api.PUT('/api/feedback/{agreementId}/company', { params, body: what.given });
      }),
    onSuccess: (view) => queries.setQueryData(feedbackQuery(agreementId).queryKey, view),
    // Also after a refusal: another tab may have been quicker.
    onSettled: () => void queries.invalidateQueries({ queryKey: FEEDBACK }),
  });
}

/** Words that wait to be read, of one school or of all. */
export const wordsToReadQuery = (schoolId: string | 'all') =>
  queryOptions({
    queryKey: [...FEEDBACK, 'words', schoolId],
    queryFn: () =>
      body(
        schoolId === 'all'
          ? api.GET('/api/feedback/words/all')
          : api.GET('/api/feedback/words', { params: { query: { schoolId } } }),
      ),
  });

export function useDecideWords(id: string, version: number) {
  const queries = useQueryClient();
  const params = { path: { id } };
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      change<unknown>(() =>
        reason === undefined
          ? api.POST('/api/feedback/words/{id}/approve', { params, body: { version } })
          : api.POST('/api/feedback/words/{id}/return', { params, body: { version, reason } }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: FEEDBACK }),
  });
}

export const wordsAboutOfferQuery = (id: string) =>
  queryOptions({
    queryKey: ['student-words', 'offer', id],
    queryFn: () => body(api.GET('/api/offers/{id}/feedback', { params: { path: { id } } })),
  });

export const wordsAboutCompanyQuery = (id: string) =>
  queryOptions({
    queryKey: ['student-words', 'company', id],
    queryFn: () => body(api.GET('/api/companies/{id}/feedback', { params: { path: { id } } })),
  });
