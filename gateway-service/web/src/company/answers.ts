import { useMutation } from '@tanstack/react-query';
import { api, change } from '../api/client';

/** What the mail holds: the link's secret part and the code beside it. */
export interface AnswerKey {
  token: string;
  code: string;
}

export function useViewByLink() {
  return useMutation({
    mutationFn: (key: AnswerKey) => change(() => api.POST('/api/answers/view', { body: key })),
  });
}

export function useAnswerByLink() {
  return useMutation({
    mutationFn: ({ reason, ...key }: AnswerKey & { reason?: string }) =>
      reason === undefined
        ? change(() => api.POST('/api/answers/accept', { body: key }))
        : change(() => api.POST('/api/answers/decline', { body: { ...key, reason } })),
  });
}
