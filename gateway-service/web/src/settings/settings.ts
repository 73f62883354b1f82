import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { News, NotificationSettings } from '../api/types';

export type MailFrequency = News['frequency'];
export type QuietHours = NonNullable<NotificationSettings['quietHours']>;

export const settingsQuery = queryOptions({
  queryKey: ['notifications', 'settings'],
  queryFn: () => body(api.GET('/api/notifications/settings')),
});

export function useSaveSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ news, quietHours }: { news: readonly News[]; quietHours: QuietHours | undefined }) =>
      change(() =>
        api.PUT('/api/notifications/settings', {
          body: {
            wishes: news
              .filter((each) => !each.needed)
              .map(({ reader, kind, frequency }) => ({ reader, kind, frequency })),
            ...(quietHours && { quietHours }),
          },
        }),
      ),
    onSuccess: (after) => queries.setQueryData(settingsQuery.queryKey, after),
  });
}

export function useStopMails() {
  return useMutation({
    mutationFn: (token: string) =>
      change(() => api.POST('/api/notifications/stop/{token}', { params: { path: { token } } })),
  });
}
