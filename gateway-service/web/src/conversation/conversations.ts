import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { Report, ConversationAbout } from '../api/types';

/** Everything that is said about applications: news of it fetches all of it again. */
const CONVERSATIONS = ['conversation'];

export const myConversationsQuery = queryOptions({
  queryKey: [...CONVERSATIONS, 'mine'],
  queryFn: () => body(api.GET('/api/conversations/mine')),
});

export const companyConversationsQuery = (companyId: string) =>
  queryOptions({
    queryKey: [...CONVERSATIONS, 'received', companyId],
    queryFn: () => body(api.GET('/api/conversations/received', { params: { query: { companyId } } })),
  });

export const childrensConversationsQuery = queryOptions({
  queryKey: [...CONVERSATIONS, 'children'],
  queryFn: () => body(api.GET('/api/conversations/of-my-children')),
});

export const schoolConversationsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: [...CONVERSATIONS, 'school', schoolId],
    queryFn: () => body(api.GET('/api/conversations', { params: { query: { schoolId } } })),
  });

export const reportsQuery = queryOptions({
  queryKey: [...CONVERSATIONS, 'reports'],
  queryFn: () => body(api.GET('/api/conversations/reports')),
});

/** What a report is about. Each reading is kept, so nothing fetches it but the press of a button. */
export const reportedConversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['reported-conversation', id],
    queryFn: () => body(api.GET('/api/conversations/reports/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export function conversationAbout(all: readonly ConversationAbout[] | undefined, applicationId: string) {
  return all?.find((each) => each.applicationId === applicationId);
}

/** The number says which message is meant: the same press twice is one message. */
export function useSay(applicationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: { number: number; text: string }) =>
      change<unknown>(() =>
        api.POST('/api/applications/{id}/messages', {
          params: { path: { id: applicationId } },
          body: message,
        }),
      ),
    // Also after a refusal: the other side, or another tab, may have been quicker.
    onSettled: () => void queries.invalidateQueries({ queryKey: CONVERSATIONS }),
  });
}

export type ReportReason = Report['reason'];

export function useReport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ messageId, reason }: { messageId: string; reason: ReportReason }) =>
      change<unknown>(() =>
        api.POST('/api/conversations/{messageId}/report', {
          params: { path: { messageId } },
          body: { reason },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: CONVERSATIONS }),
  });
}

export function useSettle(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settlement: string) =>
      change<unknown>(() =>
        api.POST('/api/conversations/reports/{id}/settle', {
          params: { path: { id } },
          body: { settlement },
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: CONVERSATIONS }),
  });
}
